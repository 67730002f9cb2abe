import { suggestion } from '../../src/sql/suggestion.js'
import { commandNames } from './commandNames.js'

/** The command that a word resembles, if it does. */
export function commandLike(word: string): string | undefined {
  return /"(.+)"/.exec(suggestion(word, commandNames))?.[1]
}
