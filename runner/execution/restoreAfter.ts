/** Runs something of the user's and takes back what it did to the working directory and the environment. */
export async function restoreAfter(run: () => Promise<void>): Promise<void> {
  const folder = process.cwd()
  const environment = { ...process.env }
  await run()
  process.chdir(folder)
  for (const name of Object.keys(process.env))
    if (!Object.hasOwn(environment, name)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, environment)
}
