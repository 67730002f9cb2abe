import { Misuse } from '../../sql/misuse.js'
import type { Change } from './change.js'
import { changeValue } from './changeValue.js'

/** Capitals become small letters and small letters capitals. */
export function swapCase(column: string): Change {
  return changeValue('swapCase', column, (value, { column: columnOf }) => {
    if (typeof value !== 'string')
      throw new Misuse(`swapCase: ${column} holds no text, it is of type ${columnOf(column).type}`)
    return Array.from(value, swapped).join('')
  })
}

function swapped(letter: string): string {
  const small = letter.toLowerCase()
  return letter === small ? letter.toUpperCase() : small
}
