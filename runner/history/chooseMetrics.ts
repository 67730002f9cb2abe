import type { MetricFacts } from '../../src/store/metricFacts.js'

export interface MetricChoice {
  /** Parts of the names of files and tests, or of calls; one of them is enough. */
  readonly filters: readonly string[]
  /** A part of a call or of what it is about, however it is written: `nullRate`, `null-rate`, `toHaveNullRateBelow`. */
  readonly metric: string | undefined
  /** A part of the dataset's name. */
  readonly dataset: string | undefined
}

/** The lines of numbers that somebody asks for, by file, test and call. */
export function chooseMetrics(metrics: readonly MetricFacts[], choice: MetricChoice): readonly MetricFacts[] {
  const { filters, metric, dataset } = choice
  return metrics
    .filter(
      (each) =>
        (filters.length === 0 || filters.some((filter) => `${each.file} ${each.test} ${each.call}`.includes(filter))) &&
        (metric === undefined || plain(each.call).includes(plain(metric)) || each.metric === metric) &&
        (dataset === undefined || each.dataset.includes(dataset)),
    )
    .toSorted((a, b) => (a.metric < b.metric ? -1 : 1))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
