import type { MetricPoint } from '../metricPoint.js'
import type { Line } from './appendLines.js'

/** A point with the status with which its run ended. Names would be half of its JSON, and there are millions of them. */
export function pointLine({ run, period, startedAt, status, outcome, received, expected }: MetricPoint): Line {
  return [run, JSON.stringify([period, startedAt, status, outcome, received, expected])]
}
