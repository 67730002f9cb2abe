import { commands } from './commands/index.js'

/** What stands above the flags in `mltest --help`: the commands. */
export async function helpText(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const width = Math.max(...all.map(({ usage }) => usage.length))
  const lines = all.map(({ usage, summary }) => `  mltest ${usage.padEnd(width)}  ${summary}`)
  return ['Tests for data and models.', '', 'Commands:', ...lines].join('\n')
}
