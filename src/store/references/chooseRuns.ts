import type { RunSummary } from '../runSummary.js'
import type { RunChoice } from './runReference.js'
import { periodTime } from './periodTime.js'

/**
 * The runs that a reference means, newest period first. Where periods are no times, those of the runs' beginnings count.
 *
 * @param accepted  all accepted runs of the data, newest first
 * @param period  of the run that asks
 * @param now  when it began, in milliseconds
 */
export function chooseRuns(
  accepted: readonly RunSummary[],
  choice: RunChoice,
  { period, now }: { readonly period: string; readonly now: number },
): readonly RunSummary[] {
  switch (choice.kind) {
    case 'latest':
      return accepted.slice(0, 1)
    case 'previous':
      return accepted.slice(1, 2)
    case 'query': {
      const { id, period: wanted, branch, modelVersion } = choice.query
      const found = accepted.find(
        (run) =>
          (id === undefined || run.id === id) &&
          (wanted === undefined || run.period === wanted) &&
          (branch === undefined || run.context.branch === branch) &&
          (modelVersion === undefined || run.context.modelVersion === modelVersion),
      )
      return found === undefined ? [] : [found]
    }
    case 'window': {
      const end = periodTime(period) ?? now
      return onePerPeriod(accepted, period).filter((run) => timeOf(run) >= end - choice.ms && timeOf(run) < end)
    }
    case 'periods': {
      const end = periodTime(period) ?? Infinity
      return onePerPeriod(accepted, period)
        .filter((run) => timeOf(run) < end)
        .slice(0, choice.count)
    }
    case 'sameWeekday': {
      const end = periodTime(period) ?? now
      return onePerPeriod(accepted, period)
        .filter((run) => timeOf(run) < end && weekdayOf(timeOf(run)) === weekdayOf(end))
        .slice(0, choice.count)
    }
  }
}

/** The newest run of a period speaks for it; that of the period that asks is not past. */
function onePerPeriod(runs: readonly RunSummary[], own: string): readonly RunSummary[] {
  const newest = new Map<string, RunSummary>()
  for (const run of runs) if (run.period !== own && !newest.has(run.period)) newest.set(run.period, run)
  return [...newest.values()].toSorted((a, b) => timeOf(b) - timeOf(a))
}

function timeOf({ period, startedAt }: RunSummary): number {
  return periodTime(period) ?? Date.parse(startedAt)
}

function weekdayOf(time: number): number {
  return new Date(time).getUTCDay()
}
