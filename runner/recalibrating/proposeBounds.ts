import type { MetricFacts } from '../../src/store/metricFacts.js'
import { expectNext } from '../../src/store/series/expectNext.js'
import { seriesOf } from '../../src/store/series/seriesOf.js'
import type { Store } from '../../src/store/store.js'
import { chooseMetrics } from '../history/chooseMetrics.js'

/** Between which numbers an assertion's would lie if it goes on as in accepted runs; for people to write into their tests. */
export interface BoundsProposal {
  readonly metric: MetricFacts
  /** As it was expected last. */
  readonly expected: string
  readonly low: number
  readonly high: number
  readonly periods: number
  /** How many of the last runs failed by the bounds of now. */
  readonly failed: number
}

/** For bounds that failed in one of the last runs: where the numbers of accepted ones lead. */
export async function proposeBounds(
  store: Store,
  { filters, periods }: { readonly filters: readonly string[]; readonly periods: number },
): Promise<readonly BoundsProposal[]> {
  const proposals: BoundsProposal[] = []
  for (const metric of chooseMetrics(await store.metrics(), { filters, metric: undefined, dataset: undefined })) {
    const points = (await store.history(metric.metric)).slice(-2 * periods)
    const last = points.at(-1)
    const failed = points.filter(({ outcome }) => outcome === 'fail').length
    const newest = new Map(
      points.flatMap(({ period, status, received }) =>
        status === 'accepted' && typeof received === 'number' ? [[period, { period, value: received }] as const] : [],
      ),
    )
    const accepted = [...newest.values()].slice(-periods)
    const { points: series, at } = seriesOf(accepted.toReversed(), '')
    const next = expectNext(series, at, 7)
    if (next === undefined || last === undefined || failed === 0) continue
    proposals.push({
      metric,
      expected: last.expected,
      low: next.low,
      high: next.high,
      periods: accepted.length,
      failed,
    })
  }
  return proposals
}
