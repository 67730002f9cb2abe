import { afterEach, expect, test } from 'vitest'
import type { Aggregate } from '../../../src/aggregates/aggregate.js'
import { dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import type { Session, SessionOptions } from '../../../src/engines/openSession.js'
import type { ScanRecord } from '../../../src/engines/scanRecord.js'
import { metric } from '../../../src/metrics/metric.js'
import { rowCount } from '../../../src/metrics/rowCount.js'
import { aggregate, columnOf } from '../../../src/sql/build.js'
import { keyOf } from '../../../src/sql/keyOf.js'
import { numberFrom } from '../../../src/sql/numberFrom.js'
import type { Expression } from '../../../src/sql/expression.js'

let session: Session | undefined
afterEach(async () => {
  await session?.close()
  session = undefined
})

function opened(options: SessionOptions = {}): { session: Session; scans: ScanRecord[] } {
  const scans: ScanRecord[] = []
  session = openSession({ threads: 2, memoryLimit: '1GB', onScan: (scan) => scans.push(scan), ...options })
  return { session, scans }
}

function cell(expression: Expression): Aggregate<number | undefined> {
  return {
    key: keyOf(expression),
    selection: { kind: 'cells', cells: { cell: expression } },
    read: ([row]) => numberFrom(row?.['cell']),
  }
}

const people = dataset([
  { age: 20, plan: 'free' },
  { age: 40, plan: 'paid' },
  { age: null, plan: 'paid' },
])
const ageMean = metric('mean of age', [cell(aggregate('mean', columnOf('age')))], (mean) => mean)

const values = (results: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason)))

test('what many tasks ask at once is one statement', async () => {
  const { session, scans } = opened()
  const results = await session.settle([
    (ask) => ask(people, rowCount),
    (ask) => ask(people, ageMean),
    (ask) => ask(people.where("plan = 'paid'"), rowCount),
    (ask) => ask(people, rowCount),
  ])
  expect(values(results)).toEqual([3, 30, 2, 3])
  expect(scans).toMatchObject([{ statements: 1, assertions: 4, aggregates: 3, rows: 3, engine: 'duckdb' }])
})
