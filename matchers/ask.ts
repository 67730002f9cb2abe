import type { Measure } from './measure.js'
import type { Subject } from './subject.js'

/** What a measure says of the data. */
export async function ask<Value>(subject: Subject, { metric }: Measure<Value>): Promise<Value> {
  return typeof metric === 'function' ? metric(subject) : subject.ask(metric)
}
