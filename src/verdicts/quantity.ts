import type { Moment } from '../sql/moment.js'

/** Something with a size: a number, an integer of any width, a decimal as exact text, a point in time, or a word. */
export type Quantity = number | bigint | string | Moment | Word

/** Text in the order of its code points. */
export interface Word {
  readonly word: string
}
