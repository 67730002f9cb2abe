import { newId } from '../../src/store/newId.js'
import type { RunRecord } from '../../src/store/runRecord.js'

/** Runs a minute apart, oldest first, each with so many assertions on as many columns. */
export function* manyRuns(runs: number, assertions: number): Generator<RunRecord> {
  for (let run = 0; run < runs; run++) {
    const startedAt = new Date(Date.UTC(2026, 0, 1) + run * 60_000)
    const period = startedAt.toISOString().slice(0, 10)
    yield {
      version: 1,
      id: newId(startedAt.getTime()),
      period,
      startedAt: startedAt.toISOString(),
      durationMs: 1_234,
      status: 'accepted',
      outcome: 'pass',
      context: { commit: 'c0ffee', branch: 'main', monitor: 'orders', actor: 'ann', host: 'ci', mltest: '0.1.0' },
      counts: { passed: assertions, failed: 0, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 },
      datasets: [
        { name: 'orders', source: `data/orders-${period}.csv`, rows: 40_000, fingerprint: period, profile: 'sha256:0' },
      ],
      assertions: Array.from({ length: assertions }, (_, column) => ({
        file: 'tests/orders.mltest.ts',
        test: 'the pipeline is sound',
        metric: `the pipeline is sound › toHaveNullRateBelow(column_${column})`,
        call: `expect(orders).toHaveNullRateBelow("column_${column}", 0.01)`,
        matcher: 'toHaveNullRateBelow',
        dataset: 'orders',
        columns: [`column_${column}`],
        outcome: 'pass',
        expected: 'null rate < 0.01',
        received: ((run * 7 + column) % 100) / 10_000,
        facts: { nulls: ((run * 7 + column) % 100) * 4, rows: 40_000 },
      })),
      errors: [],
    }
  }
}
