import { dateFormat } from './dateFormat.js'
import type { DateFormat } from './dateFormat.js'
import { orderedShape } from './orderedShape.js'
import type { Tally } from './tally.js'

/** How a column writes day, month and year, where its own values tell: one is above 12, and none the other way round. */
export function toldFormat({ counts, shapes: [shape, ...others] }: Tally): DateFormat | undefined {
  const isDayFirst = (counts.dayFirst ?? 0) > 0
  const isMonthFirst = (counts.monthFirst ?? 0) > 0
  if (shape === undefined || others.length > 0 || isDayFirst === isMonthFirst) return undefined
  return dateFormat(orderedShape(shape, isDayFirst))
}
