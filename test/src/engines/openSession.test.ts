import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
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

test('what needs the answer of another question is a second statement, and what was answered is not asked again', async () => {
  const { session, scans } = opened()
  const above = (mean: number | undefined) => people.where(`age > ${String(mean)}`)
  const results = await session.settle([
    async (ask) => ask(above(await ask(people, ageMean)), rowCount),
    (ask) => ask(people, rowCount),
  ])
  await session.settle([(ask) => ask(people, rowCount), (ask) => ask(people, ageMean)])
  expect(values(results)).toEqual([1, 3])
  expect(scans.map(({ statements, assertions }) => [statements, assertions])).toEqual([
    [1, 2],
    [1, 1],
  ])
})

test('each source has a scan of its own', async () => {
  const { session, scans } = opened()
  const others = dataset([{ age: 1 }], { name: 'others' })
  const results = await session.settle<unknown>([
    async (ask) => (await Promise.all([ask(people, rowCount), ask(others, rowCount)])).join(),
    (ask) => ask(others, ageMean),
  ])
  expect(values(results)).toEqual(['3,1', 1])
  // Whichever was open first is scanned first.
  expect(Object.fromEntries(scans.map(({ dataset, assertions }) => [dataset, assertions]))).toEqual({
    records: 1,
    others: 2,
  })
})

test('a question that fails is the failure of those who asked it, and only theirs', async () => {
  const { session } = opened()
  const wrong = metric('wrong', [cell(aggregate('mean', columnOf('plan')))], (mean) => mean)
  const results = await session.settle([
    (ask) => ask(people, wrong),
    (ask) => ask(people, ageMean),
    (ask) => ask(people, wrong),
    (ask) => ask(people, rowCount),
  ])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
  expect(String(values(results)[0])).toContain('the engine could not answer')
})

test('data that cannot be opened fail those who asked for them', async () => {
  const { session } = opened()
  const results = await session.settle([
    (ask) => ask(dataset('/nowhere/at-all.csv'), rowCount),
    (ask) => ask(people, rowCount),
  ])
  expect(values(results)).toEqual([expect.stringContaining('/nowhere/at-all.csv'), 3])
})

test('files are read once, and again when they have changed between two settlements', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'session-'))
  const file = path.join(folder, 'a.csv')
  const { session, scans } = opened()
  const count = async () => values(await session.settle([(ask) => ask(dataset(file), rowCount)]))
  await writeFile(file, 'x\n1\n2\n')
  expect([await count(), await count()]).toEqual([[2], [2]])
  await writeFile(file, 'x\n1\n2\n3\n')
  expect(await count()).toEqual([3])
  expect(scans).toHaveLength(2)
  await rm(folder, { recursive: true })
})

test('a scan that takes too long is interrupted, and fails those who waited for it', async () => {
  const { session } = opened({ scanTimeout: 200 })
  const slow = people.where('age > (SELECT count(*) FROM range(100_000_000_000) t(i) WHERE sin(i) > 2)')
  const start = performance.now()
  const results = await session.settle([(ask) => ask(slow, rowCount)])
  expect(values(results)).toEqual(['Error: the scan of records took longer than 200 ms'])
  expect(performance.now() - start).toBeLessThan(20_000)
  expect(values(await session.settle([(ask) => ask(people, rowCount)]))).toEqual([3])
})
