import type { DatasetView } from '../views/datasetView.js'

/**
 * For each period the position of the one that it is compared with, as the filter `against` says: `before`, the accepted one before
 * it; else a period by its name; else the first accepted one. -1 where there is none.
 */
export function referencePeriod({ periods }: Pick<DatasetView, 'periods'>, against: string): (at: number) => number {
  if (against === 'before')
    return (at) => periods.findLastIndex(({ status }, position) => position < at && status === 'accepted')
  const named = periods.findIndex(({ period }) => period === against)
  const first = periods.findIndex(({ status }) => status === 'accepted')
  return () => (named !== -1 ? named : Math.max(first, periods.length > 0 ? 0 : -1))
}
