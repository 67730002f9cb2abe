import type { RunAssertion } from './runRecord.js'

/** What a line of numbers is about, as one of its runs called it. */
export type MetricFacts = Pick<RunAssertion, 'metric' | 'file' | 'test' | 'matcher' | 'dataset' | 'columns' | 'call'>

export function metricFacts({ metric, file, test, matcher, dataset, columns, call }: RunAssertion): MetricFacts {
  return { metric, file, test, matcher, dataset, columns, call }
}
