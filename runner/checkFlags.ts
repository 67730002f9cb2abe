import { suggestion } from '../src/sql/suggestion.js'
import { CommandError } from './commandError.js'
import type { Command, Given } from './commands/command.js'

/** Refuses flags that a command does not have, and values given twice where one is meant. */
export function checkFlags(given: Given, { flags, positionals }: Command): void {
  const known = Object.keys(flags)
  const aliases = Object.values(flags).flatMap(({ alias }) => alias ?? [])
  for (const [name, value] of Object.entries(given)) {
    const isOurs = ['_', '$0', ...aliases, ...Object.keys(positionals)].includes(name)
    const flag = camelCase(name)
    if (!isOurs && !known.includes(flag))
      throw new CommandError('E_USAGE', `there is no flag --${name}${suggestion(flag, known)}`)
    if (Array.isArray(value) && flags[flag] !== undefined && flags[flag].array !== true)
      throw new CommandError('E_USAGE', `--${name} is given more than once`)
  }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
