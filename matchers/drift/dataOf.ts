import type { Data } from '../../src/profiles/data.js'
import { isSensitive } from '../isSensitive.js'
import type { Subject } from '../subject.js'

/** The data of an assertion, as profiles and comparisons ask them. */
export function dataOf(subject: Subject): Data {
  const { dataset, schema, sourceRows } = subject
  return {
    label: dataset.label,
    schema,
    ...(sourceRows === undefined ? {} : { sourceRows }),
    isNarrowed: dataset.narrowing.length > 0,
    sensitive: schema.filter((column) => isSensitive(dataset, column)).map(({ name }) => name),
    ask: (metric) => subject.ask(metric),
    where: (condition) => dataOf(subject.where(condition)),
  }
}
