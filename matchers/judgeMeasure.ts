import { expectation, within } from '../src/verdicts/bound.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { ask } from './ask.js'
import type { Ends } from './bounds.js'
import type { Measure } from './measure.js'
import { resolveEnds } from './resolveEnds.js'
import type { Subject } from './subject.js'

/** Judges one number of the data. Bounds that are relative to a reference are asked for in the same round. */
export async function judgeMeasure<Value>(subject: Subject, measure: Measure<Value>, ends: Ends): Promise<Verdict> {
  const [value, range] = await Promise.all([ask(subject, measure), resolveEnds(ends, subject, measure, measure)])
  const number = measure.number(value)
  if (number !== undefined) return within(measure.name, number, range, measure.evidence?.(value))
  return {
    outcome: 'fail',
    firm: true,
    expected: expectation(measure.name, range),
    received: null,
    shown: `no ${measure.name}`,
    details: [measure.nothing?.(value) ?? 'There is no value to judge.'],
  }
}
