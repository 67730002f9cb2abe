import type { Reading } from './reading.js'

const nouns: Readonly<Record<Reading['type'], string>> = {
  string: 'text',
  integer: 'an integer',
  number: 'a number',
  decimal: 'a decimal number',
  boolean: 'true or false',
  date: 'a date',
  timestamp: 'a date with a time',
  list: 'a list',
  struct: 'an object',
}

/** What a value of a type is called in messages. */
export function nounOf(type: Reading['type']): string {
  return nouns[type]
}
