import { columnOf } from '../sql/build.js'
import type { Operand } from '../sql/operand.js'

/** Seconds from a row to the next in time, to the microsecond: a column of `gapsBetween`. */
export const gap: Operand = { type: 'number', expression: columnOf('gap') }
