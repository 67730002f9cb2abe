import type { MeasuredRun } from '../../runner/measured/measuredRun.js'

/** A run with one assertion that failed, as other systems are told of it. */
export function aMeasuredRun(): MeasuredRun {
  return {
    ...{ startedAt: '2026-11-22T06:00:00.000Z', durationMs: 4_000, outcome: 'fail' },
    counts: { passed: 12, failed: 1, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 },
    datasets: [{ name: 'data/orders.parquet', rows: 40_000 }],
    assertions: [
      {
        ...{ file: 'tests/orders.mltest.ts', test: 'orders the pipeline is sound', matcher: 'toHaveNullRateBelow' },
        ...{ dataset: 'data/orders.parquet', columns: ['customer_id'], outcome: 'fail' },
        call: 'expect(orders).toHaveNullRateBelow("customer_id", 0.01)',
        ...{ expected: 'null rate < 0.01', received: 0.0372, facts: { nulls: 1488, rows: 40_000 } },
      },
    ],
  }
}
