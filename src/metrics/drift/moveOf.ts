import { mannWhitneyOfCounts } from '../../math/mannWhitneyOfCounts.js'
import type { Evidence } from './evidence.js'
import type { PartTest } from './testsOf.js'

/** Whether the numbers of a shape moved up or down as a whole, which the tests of any change see late. */
export function moveOf(evidence: Evidence): PartTest | undefined {
  if (evidence.kind === 'share' || !evidence.isOrdered) return undefined
  const pValue = mannWhitneyOfCounts(evidence.reference.counts, evidence.current.counts)?.pValue
  return pValue === undefined ? undefined : { test: 'mannWhitney', pValue, weighed: pValue }
}
