import { median, medianAbsoluteDeviation } from 'simple-statistics'
import type { MetricPoint } from '../../src/store/metricPoint.js'

/** So many robust standard deviations away from all that was before is a change. */
const far = 5
/** Fewer numbers than this say nothing of what is usual. */
const fewest = 5
/** What is usual is what was so often so lately. */
const lately = 100

/**
 * The point at which a line changed last: its outcome turned, or its number left what was usual before, the median and 5 times the median
 * absolute deviation (× 1.4826) of the hundred before. Nothing when it did not among the last thousand.
 */
export function changedAt(points: readonly MetricPoint[]): MetricPoint | undefined {
  const last = points.slice(-1_000)
  return last.findLast((point, index) => {
    const before = last[index - 1]
    if (before === undefined) return false
    if (before.outcome !== point.outcome) return true
    const [now, then] = [numberOf(point), numberOf(before)]
    if (now === undefined || then === undefined) return now !== then
    const earlier = last.slice(Math.max(0, index - lately), index).flatMap((each) => numberOf(each) ?? [])
    if (earlier.length < fewest) return false
    const usual = median(earlier)
    const spread = 1.4826 * medianAbsoluteDeviation(earlier)
    const isFar = (value: number) => Math.abs(value - usual) > far * spread
    return isFar(now) && !isFar(then)
  })
}

function numberOf({ received }: MetricPoint): number | undefined {
  return typeof received === 'number' ? received : undefined
}
