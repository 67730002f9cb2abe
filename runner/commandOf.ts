import { statSync } from 'node:fs'
import path from 'node:path'
import { commandNames } from './commands/commandNames.js'

type CommandName = (typeof commandNames)[number]

interface Guess {
  readonly name: CommandName
  /** Absolute. */
  readonly root: string
  /** Whether a worker will be needed. */
  readonly runsTests: boolean
}

/** What a command line is about, seen without reading all of it: the first word, whether help is wanted, and `--root`. */
export function commandOf(words: readonly string[]): Guess {
  const name = commandNames.find((each) => each === words[0]) ?? 'run'
  const at = words.findIndex((word) => /^(?:--root|-r)(?:=|$)/.test(word))
  const root = path.resolve(at === -1 ? '.' : (words[at]?.split('=')[1] ?? words[at + 1] ?? '.'))
  const isInformed = words.some((word) => ['--help', '-h', '--version', '-v'].includes(word))
  const isFolder = statSync(root, { throwIfNoEntry: false })?.isDirectory() === true
  return { name, root, runsTests: !isInformed && isFolder && ['run', 'watch', 'update'].includes(name) }
}
