import type { MetricPoint } from './metricPoint.js'
import { parseLine } from './parseLine.js'

/** What `pointLine` wrote. */
export function parsePoint([run, text]: readonly [run: string, text: string]): MetricPoint | undefined {
  const facts = parseLine(text) as Facts | undefined
  if (facts === undefined) return undefined
  const [period, startedAt, status, outcome, received, expected] = facts
  return { run, period, startedAt, status, outcome, received, expected }
}

type Facts = readonly [
  period: string,
  startedAt: string,
  status: MetricPoint['status'],
  outcome: MetricPoint['outcome'],
  received: MetricPoint['received'],
  expected: string,
]
