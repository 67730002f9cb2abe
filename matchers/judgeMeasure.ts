import { expectation, within } from '../src/verdicts/bound.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { factOf } from '../src/verdicts/factOf.js'
import { Inconclusive } from '../src/verdicts/inconclusive.js'
import { ask } from './ask.js'
import type { Ends } from './bounds.js'
import type { Measure } from './measure.js'
import { measuredAs } from './measuredAs.js'
import { resolveEnds } from './resolveEnds.js'
import type { Subject } from './subject.js'

/** Judges one number of the data. Bounds that are relative to a reference are asked for in the same round. */
export async function judgeMeasure<Value>(subject: Subject, measure: Measure<Value>, ends: Ends): Promise<Verdict> {
  const [value, range] = await Promise.all([
    ask(subject, measure),
    resolveEnds(ends, subject, measure, measure).catch(unknownYet),
  ])
  const number = measure.number(value)
  if (typeof number === 'number' || typeof number === 'bigint') tellPast(subject, measure, Number(number))
  if (range instanceof Inconclusive)
    return {
      outcome: 'inconclusive',
      expected: `${measure.name} as in earlier runs`,
      received: number === undefined || typeof number === 'object' ? null : factOf(number),
      details: [range.message],
    }
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

/** What is known only later is still measured now. */
function unknownYet(error: unknown): Inconclusive {
  if (error instanceof Inconclusive) return error
  throw error
}

function tellPast<Value>(subject: Subject, measure: Measure<Value>, number: number): void {
  const { dataset, key } = measuredAs(subject, measure)
  subject.context.past?.measured(dataset, key, number)
}
