import { knownAs } from './knownAs.js'
import type { Known } from './knownAs.js'
import type { Measure } from './measure.js'
import type { Subject } from './subject.js'

/** How earlier and later runs know a measure of an assertion: by its metric and the rows that count. */
export function measuredAs<Value>(subject: Subject, { name, metric }: Pick<Measure<Value>, 'name' | 'metric'>): Known {
  // What is put together of several metrics is known by its call, whatever the bounds.
  const call = subject.context.call.replace(/\d[\d.,]*/g, '#')
  return knownAs(subject, typeof metric === 'function' ? `${name} ${call}` : metric.key)
}
