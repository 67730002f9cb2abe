/** Where all copies of Jest's `expect` in a process keep what they know. */
const place = Symbol.for('$$jest-matchers-object')

interface Shared {
  readonly matchers: Record<string, unknown>
  readonly customEqualityTesters: unknown[]
}

/** Runs a file of tests and takes back what it has added to `expect`, which the next file of the process must not see. */
export async function restoreMatchers(run: () => Promise<void>): Promise<void> {
  const shared = (globalThis as { readonly [place]?: Shared })[place]
  const before = { ...shared?.matchers }
  const testers = shared?.customEqualityTesters.length ?? 0
  await run()
  if (shared === undefined) return
  for (const name of Object.keys(shared.matchers)) {
    if (Object.hasOwn(before, name)) shared.matchers[name] = before[name]
    else Reflect.deleteProperty(shared.matchers, name)
  }
  shared.customEqualityTesters.length = testers
}
