import { Misuse } from '../src/sql/misuse.js'
import { moment } from '../src/sql/moment.js'
import type { Column } from '../src/sql/schema.js'
import { anyNumber } from './bounds.js'
import type { Domain } from './bounds.js'
import { columnText } from './columnText.js'

/**
 * What a bound on a column's values can be: numbers for numeric columns; ISO strings, Date or milliseconds since 1970 for
 * dates and timestamps; `HH:MM:SS` for times of day; strings for text. Throws a misuse for columns whose values have no order.
 */
export function domainOf(column: Column): Domain {
  if (column.untyped === true) return anything
  switch (column.type) {
    case 'integer':
    case 'number':
    case 'decimal':
      return anyNumber
    case 'date':
    case 'timestamp':
      return anyTime
    case 'time':
      return timeOfDay
    case 'string':
      return anyText
    case 'boolean':
    case 'interval':
    case 'binary':
    case 'list':
    case 'struct':
    case 'other':
      throw new Misuse(`values of ${columnText(column)} have no bounds`)
  }
}

const anyTime: Domain = (value) => {
  const time = moment(value)
  return time === undefined ? 'a date: ISO text, a Date or milliseconds since 1970' : { value: time }
}

const timeOfDay: Domain = (value) =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/.test(value)
    ? { value: { word: value } }
    : 'a time of day: "HH:MM" or "HH:MM:SS"'

const anyText: Domain = (value) => (typeof value === 'string' ? { value: { word: value } } : 'a text')

/** For a column of nothing but nulls, of which no one can say what it might hold. */
const anything: Domain = (value) => {
  for (const domain of [anyNumber, anyTime, anyText]) {
    const found = domain(value)
    if (typeof found === 'object') return found
  }
  return 'a number, a date or a text'
}
