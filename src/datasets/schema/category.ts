import { columnSchema } from './columnSchema.js'
import type { StringSchema } from './columnSchema.js'

/** Text out of a closed set; without values, text of few distinct values whatever they are. */
export function category<const Values extends readonly string[]>(
  ...values: Values
): StringSchema<Values extends readonly [] ? string : Values[number]> {
  return columnSchema(values.length === 0 ? { type: 'string' } : { type: 'string', values })
}
