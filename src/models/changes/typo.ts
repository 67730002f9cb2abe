import { Misuse } from '../../sql/misuse.js'
import type { Change } from './change.js'
import { changeValue } from './changeValue.js'

/** Makes a slip in a text: a letter is left out, doubled, swapped with the next one, or another letter. Nulls and empty texts stay. */
export function typo(column: string): Change {
  return changeValue('typo', column, (value, { random, column: columnOf }) => {
    if (typeof value !== 'string')
      throw new Misuse(`typo: ${column} holds no text, it is of type ${columnOf(column).type}`)
    const letters = Array.from(value)
    const at = Math.floor(random() * letters.length)
    const [letter, next] = letters.slice(at, at + 2)
    if (letter === undefined) return value
    const swap: Slip = next === undefined ? [1, []] : [2, [next, letter]]
    const slips: readonly Slip[] = [[1, []], [1, [letter, letter]], swap, [1, [another(letter, random())]]]
    const [out, into] = slips[Math.floor(random() * slips.length)] ?? swap
    return letters.toSpliced(at, out, ...into).join('')
  })
}

/** So many letters give place to others. */
type Slip = readonly [out: number, into: readonly string[]]

/** A letter of its own case, and not itself. */
function another(letter: string, chance: number): string {
  const others = Array.from('abcdefghijklmnopqrstuvwxyz').filter((each) => each !== letter.toLowerCase())
  const drawn = others[Math.floor(chance * others.length)] ?? ''
  return letter === letter.toLowerCase() ? drawn : drawn.toUpperCase()
}
