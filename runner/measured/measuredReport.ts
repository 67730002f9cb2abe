import type { RunReport } from '../events.js'
import type { MeasuredAssertion, MeasuredRun } from './measuredRun.js'

/** A report in the shape of what other systems are told. */
export function measuredReport({ startedAt, durationMs, exitCode, counts, files, scans }: RunReport): MeasuredRun {
  const rows = new Map(scans.flatMap(({ dataset, rows }) => (rows === undefined ? [] : [[dataset, rows] as const])))
  const assertions = files.flatMap(({ path, tests }) =>
    tests.flatMap(({ fullName, severity, assertions }) =>
      assertions.map((assertion): MeasuredAssertion => ({
        ...{ ...assertion, file: path, test: fullName },
        ...(severity === 'warn' ? { severity } : {}),
      })),
    ),
  )
  return {
    ...{ startedAt, durationMs, counts, assertions },
    outcome: exitCode === 0 ? 'pass' : 'fail',
    datasets: [...rows].map(([name, rows]) => ({ name, rows })),
  }
}
