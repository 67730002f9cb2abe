import type { MetricPoint } from './metricPoint.js'

/** A run's id and what else is known of its point, with the status with which its run ended. Names would be half of its JSON, and there are millions of them. */
export function pointLine({
  run,
  period,
  startedAt,
  status,
  outcome,
  received,
  expected,
}: MetricPoint): readonly [run: string, text: string] {
  return [run, JSON.stringify([period, startedAt, status, outcome, received, expected])]
}
