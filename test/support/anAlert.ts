import type { Alert } from '../../runner/alerts/alert.js'

/** An alert as a monitor makes it. */
export function anAlert(more: Partial<Alert> = {}): Alert {
  return {
    version: 1,
    id: '0123456789abcdef0123456789abcdef',
    kind: 'failing',
    monitor: 'orders',
    at: '2026-11-22T06:00:05.000Z',
    since: '2026-11-22T06:00:05.000Z',
    run: {
      ...{ id: '01KAMS5GQ0000000000000000A', period: '2026-11-22', startedAt: '2026-11-22T06:00:00.000Z' },
      ...{ durationMs: 4_000, status: 'failed', outcome: 'fail', context: { mltest: '0.1.0', monitor: 'orders' } },
      counts: { passed: 12, failed: 2, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 },
      datasets: [{ name: 'data/orders.parquet', rows: 40_000 }],
    },
    failures: [
      {
        test: 'orders the pipeline is sound',
        file: 'tests/orders.mltest.ts',
        message: 'expect(orders).toHaveNullRateBelow("customer_id", 0.01)\nexpected null rate < 0.01, received 0.0372',
      },
    ],
    moreFailures: 1,
    links: { run: 'https://data.example.com/mltest/#/run/01KAMS5GQ0000000000000000A' },
    ...more,
  }
}
