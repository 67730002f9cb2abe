import { CommandError } from './commandError.js'
import { commands } from './commands/index.js'
import type { commandNames } from './commands/commandNames.js'
import { helpText } from './helpText.js'
import { errorLines } from './output/errorLines.js'
import { parseWords } from './parseWords.js'
import { version } from './version.js'

/** Does what the command line says and gives the exit code. Never throws. */
export async function main(name: (typeof commandNames)[number], words: readonly string[]): Promise<number> {
  try {
    if (words.includes('--version') || words.includes('-v')) {
      process.stdout.write(`${version}\n`)
      return 0
    }
    const isNamed = words[0] === name
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

function exitCodeOf(error: unknown): number {
  if (error instanceof CommandError) return error.exitCode
  const isUsers = error instanceof Error && 'code' in error && (error.code === 'E_MISUSE' || error.code === 'E_DATA')
  return isUsers ? 2 : 3
}
