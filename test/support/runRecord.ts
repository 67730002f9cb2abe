import { contentOf } from '../../src/store/contentOf.js'
import { newId } from '../../src/store/newId.js'
import type { RunAssertion, RunRecord } from '../../src/store/runRecord.js'
import type { StoredProfile } from '../../src/store/storedProfile.js'

/** A profile of so many rows and no columns. */
export function profileOf(rows: number): StoredProfile & { readonly content: string } {
  const numbers = { version: 1, source: 'orders', rows, columns: {} } as const
  const reference = { source: 'orders', rows, bins: 20, specials: [], columns: {} }
  const profile = { version: 1, numbers, reference } as const
  return { ...profile, content: contentOf({ version: 1, numbers: { ...numbers }, reference }) }
}

/** An assertion on the null rate of a column. */
export function nullRate(received: number, column = 'customer_id'): RunAssertion {
  return {
    file: 'tests/orders.mltest.ts',
    test: 'the pipeline is sound',
    metric: `the pipeline is sound › toHaveNullRateBelow(${column})`,
    call: `expect(orders).toHaveNullRateBelow("${column}", 0.01)`,
    matcher: 'toHaveNullRateBelow',
    dataset: 'orders',
    columns: [column],
    outcome: received < 0.01 ? 'pass' : 'fail',
    expected: 'null rate < 0.01',
    received,
    facts: { rows: 40_000 },
  }
}

/** A run as the runner keeps it, on a day at six. */
export function runRecord(day: string, more: Partial<RunRecord> = {}): RunRecord {
  const startedAt = more.startedAt ?? `${day}T06:00:00.000Z`
  return {
    version: 1,
    id: newId(Date.parse(startedAt)),
    period: day,
    startedAt,
    durationMs: 1234,
    status: 'accepted',
    outcome: 'pass',
    context: { branch: 'main', modelVersion: 'churn-7', mltest: '0.1.0' },
    counts: { passed: 1, failed: 0, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 },
    datasets: [
      {
        name: 'orders',
        source: `data/orders-${day}.csv`,
        rows: 40_000,
        fingerprint: day,
        profile: profileOf(40_000).content,
      },
    ],
    assertions: [nullRate(0.001)],
    errors: [],
    ...more,
  }
}
