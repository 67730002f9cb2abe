import type { Metric, Share } from '../src/metrics/metric.js'
import type { Evidence } from '../src/verdicts/bound.js'
import type { Measure } from './measure.js'

/** A share to be judged, shown as a number and as a percentage; a share of nothing is none. */
export function shareMeasure(
  name: string,
  metric: Metric<Share>,
  evidence: (share: Share) => Evidence,
  nothing?: string,
): Measure<Share> {
  return {
    name,
    metric,
    number: ({ count, of }) => (of === 0 ? undefined : count / of),
    evidence: (share) => evidence(share),
    ...(nothing === undefined ? {} : { nothing: () => nothing }),
  }
}
