import type { Moment } from '../sql/moment.js'

/** Something with a size: a number, an integer of any width, a decimal as exact text, or a point in time. */
export type Quantity = number | bigint | string | Moment
