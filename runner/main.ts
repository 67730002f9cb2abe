import { CommandError } from './commandError.js'
import { commands } from './commands/index.js'
import type { commandNames } from './commands/commandNames.js'
import { errorLines } from './output/errorLines.js'
import { version } from './version.js'

/** Does what the command line says and gives the exit code. Never throws. */
export async function main(name: (typeof commandNames)[number], words: readonly string[]): Promise<number> {
  try {
    if (words.includes('--version') || words.includes('-v')) {
      process.stdout.write(`${version}\n`)
      return 0
    }
    const isNamed = words[0] === name
    // yargs is large; the version is told without it, and a worker is on its way by now.
    const [{ helpText }, { parseWords }] = await Promise.all([import('./helpText.js'), import('./parseWords.js')])
    const command = await commands[name]()
    const parsed = await parseWords({
      command,
      words: isNamed ? words.slice(1) : words,
      preface: !isNamed && wantsHelp(words) ? await helpText() : '',
    })
    if ('help' in parsed) {
      process.stdout.write(`${parsed.help}\n`)
      return 0
    }
    return await command.run(parsed.given)
  } catch (error) {
    process.stderr.write(`${errorLines(error, words.includes('--verbose'))}\n`)
    return exitCodeOf(error)
  }
}

function wantsHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h')
}

/** What the user, the data or the model did wrong, and not mltest. */
const usersCodes = new Set<unknown>(['E_MISUSE', 'E_DATA', 'E_MODEL', 'E_CONTRACT'])

function exitCodeOf(error: unknown): number {
  if (error instanceof CommandError) return error.exitCode
  const isUsers = error instanceof Error && 'code' in error && usersCodes.has(error.code)
  return isUsers ? 2 : 3
}
