import type { MetricPoint } from './metricPoint.js'
import type { RunStatus } from './runRecord.js'

/** Points with what was decided about their runs since these ended. */
export function pointsNow(
  points: readonly MetricPoint[],
  decided: ReadonlyMap<string, RunStatus>,
): readonly MetricPoint[] {
  if (decided.size === 0) return points
  return points.map((point) => ({ ...point, status: decided.get(point.run) ?? point.status }))
}
