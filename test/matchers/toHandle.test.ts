import { expect, test } from 'vitest'
import type { AnyRow } from '../../src/datasets/dataset.js'
import { boolean } from '../../src/datasets/schema/boolean.js'
import { category } from '../../src/datasets/schema/category.js'
import { date } from '../../src/datasets/schema/date.js'
import { decimal } from '../../src/datasets/schema/decimal.js'
import { integer } from '../../src/datasets/schema/integer.js'
import { number } from '../../src/datasets/schema/number.js'
import { schema } from '../../src/datasets/schema/schema.js'
import { string } from '../../src/datasets/schema/string.js'
import { timestamp } from '../../src/datasets/schema/timestamp.js'
import { predict } from '../../src/models/predict.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const people = [
  { plan: 'basic', tenure: 3, fee: 12.5, on: new Date('2026-01-05'), member: true, id: 'a-1' },
  { plan: 'pro', tenure: 30, fee: 20, on: new Date('2026-01-06'), member: false, id: 'b-2' },
]
const promise = schema({
  plan: category('basic', 'pro', 'max'),
  tenure: integer().between(0, 500).nullable(),
  fee: number().between(0, 100),
  on: date().between('2026-01-01', '2026-02-01'),
  member: boolean(),
})
const asProbability = { probability: 'churn' }
const sound = (rows: readonly AnyRow[]) => rows.map(({ tenure }) => Number(tenure ?? 0) / 500)

/** Every row that the model was asked of beside those of the data. */
function seenBy(promised: Parameters<ReturnType<typeof check>['toHandle']>[0], rows = 500, data: unknown = people) {
  const seen: AnyRow[] = []
  const model = (asked: readonly AnyRow[]) => {
    seen.push(...asked)
    return asked.map(() => 0.5)
  }
  const judged = check(predict(model, data, asProbability)).toHandle(promised, { rows })
  return judged.then(({ verdict, message }) => ({
    verdict,
    message,
    seen: seen.slice(Array.isArray(data) ? data.length : 0),
  }))
}

/** What a failure says to run again. */
function replay(facts: Verdict['facts']): { readonly seed: number; readonly path: string } {
  const { seed, path } = facts ?? {}
  if (typeof seed === 'number' && typeof path === 'string') return { seed, path }
  throw new Error('the failure names no seed and path')
}

test('passes where every row gets an answer, and .not turns it round', async () => {
  const { verdict } = await check(predict(sound, people, asProbability)).toHandle(promise)
  expect(verdict).toMatchObject({ outcome: 'pass', received: 0, facts: { wrong: 0, judged: 1000, notAsked: 0 } })
  expect(verdict.expected).toBe('a usable answer to every row that the schema of 5 columns allows')
  expect((await check(predict(sound, people, asProbability)).not.toHandle(promise)).verdict.outcome).toBe('fail')
})

test('generates what the contract allows, the data or not', async () => {
  const { seen } = await seenBy(promise)
  expect(seen).toHaveLength(500)
  expect(new Set(seen.map(({ plan }) => plan))).toEqual(new Set(['basic', 'pro', 'max']))
  const tenures = seen.map(({ tenure }) => tenure)
  expect(tenures.includes(null)).toBe(true)
  expect(
    tenures.every((each) => each === null || (Number.isInteger(each) && Number(each) >= 0 && Number(each) <= 500)),
  ).toBe(true)
  expect(Math.max(...tenures.map(Number))).toBeGreaterThan(450)
  expect(seen.every(({ fee }) => Number(fee) >= 0 && Number(fee) <= 100)).toBe(true)
  const days = seen.map(({ on }) => (on instanceof Date ? on.toISOString() : ''))
  expect(days.every((day) => /^2026-0[12]-\d\dT00:00:00\.000Z$/.test(day) && day <= '2026-02-01T24')).toBe(true)
  // Not named by the contract: what it holds in the data.
  expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(['a-1', 'b-2']))
})

test('keeps limits that are excluded, multiples, lengths, patterns and sets of numbers', async () => {
  const rows = { a: [1], b: [1.5], c: ['x'], d: ['x'], e: [1], f: [1.25], g: ['x'], h: [new Date(0)], i: [10] }
  const limited = schema({
    a: integer().between(5, 9),
    b: number().between(-1, 1),
    c: string().length(2, 4),
    d: string().like('semver'),
    e: integer().in([1, 7]),
    f: decimal().between(0, 2),
    g: string().matching(/^[A-C]{2}\d$/),
    h: timestamp().between('2026-01-01T10:00:00Z', '2026-01-01T11:00:00Z'),
    i: integer(),
  })
  const columns = {
    ...limited.columns,
    a: { type: 'integer' as const, limits: { exclusiveMinimum: 5, exclusiveMaximum: 9 } },
    b: { type: 'number' as const, limits: { exclusiveMinimum: -1, exclusiveMaximum: 1 } },
    i: { type: 'integer' as const, limits: { minimum: 1, maximum: 49 }, multipleOf: 5 },
  }
  const { seen } = await seenBy({ ...limited, columns }, 300, rows)
  const [, ...made] = seen
  const all = (name: string) => made.map((row) => row[name])
  expect(new Set(all('a'))).toEqual(new Set([6, 7, 8]))
  expect(all('b').every((each) => Number(each) > -1 && Number(each) < 1)).toBe(true)
  expect(all('c').every((each) => String(each).length >= 2 && String(each).length <= 4)).toBe(true)
  expect(all('d').every((each) => /^\d+\.\d+\.\d+/.test(String(each)))).toBe(true)
  expect(new Set(all('e'))).toEqual(new Set([1, 7]))
  const cents = all('f').map((each) => Number(each) * 100)
  expect(cents.every((each) => Math.abs(each - Math.round(each)) < 1e-9 && each >= 0 && each <= 200)).toBe(true)
  expect(all('g').every((each) => /^[A-C]{2}\d$/.test(String(each)))).toBe(true)
  expect(
    all('h').every(
      (each) => each instanceof Date && each.getUTCHours() >= 10 && each.getTime() <= Date.UTC(2026, 0, 1, 11),
    ),
  ).toBe(true)
  expect(all('i').every((each) => Number(each) % 5 === 0 && Number(each) >= 5 && Number(each) <= 45)).toBe(true)
})

test('fails with the smallest row that has no usable answer', async () => {
  const beyond = (rows: readonly AnyRow[]) => rows.map(({ tenure }) => Number(tenure ?? 0) / 100)
  const { verdict, message } = await check(predict(beyond, people, asProbability)).toHandle(promise)
  expect(verdict.outcome).toBe('fail')
  expect(message).toContain(
    'smallest counter-example: plan "basic", tenure 101, fee 0, on 2026-01-01T00:00:00.000Z, member false, id hidden\n',
  )
  expect(message).toContain('the model gave churn 1.01\n')
  const { seed, path } = replay(verdict.facts)
  const again = await check(predict(beyond, people, asProbability)).toHandle(promise, {
    seed,
    path,
  })
  expect(again.verdict).toMatchObject({ outcome: 'fail', received: 1, facts: { judged: 1, path } })
  const nothing = (rows: readonly AnyRow[]) => rows.map(({ tenure }) => (tenure === null ? null : 'stays'))
  expect((await check(predict(nothing, people)).toHandle(promise)).message).toContain(
    'the model gave prediction null\n',
  )
})

test('finds the rows on which the model fails', async () => {
  const strict = (rows: readonly AnyRow[]) =>
    rows.map(({ plan, tenure }) => {
      if (plan === 'max' && Number(tenure) > 450) throw new Error('no such plan')
      return 0.5
    })
  const { verdict, message } = await check(predict(strict, people, asProbability)).toHandle(promise, { rows: 200 })
  expect(verdict.outcome).toBe('fail')
  expect(Number(verdict.facts?.['wrong'])).toBeGreaterThan(1)
  expect(verdict.facts).toMatchObject({ judged: 200, notAsked: 0 })
  expect(message).toContain('plan "max", tenure 451,')
  expect(message).toContain('the model failed: no such plan\n')
})

test('gives up on a model that fails on all of them', async () => {
  let calls = 0
  const broken = (rows: readonly AnyRow[]) => {
    calls += 1
    if (calls > 1) throw new Error('out of order')
    return rows.map(() => 0.5)
  }
  const { verdict } = await check(predict(broken, people, asProbability)).toHandle(promise)
  expect(verdict).toMatchObject({ outcome: 'fail', received: 1 })
  expect(Number(verdict.facts?.['notAsked'])).toBeGreaterThan(500)
})

test('keeps the rules, of columns too that the model does not read', async () => {
  const columns = { low: integer().between(0, 20), high: integer().between(0, 20), other: integer().between(0, 20) }
  const ruled = schema(columns, { rules: ['low < high', 'other <= low'] })
  const seen: AnyRow[] = []
  const model = (rows: readonly AnyRow[]) => {
    seen.push(...rows)
    return rows.map(({ low, high }) => (Number(high) - Number(low) > 12 ? 2 : 0.5))
  }
  const data = predict(model, { low: [1], high: [2] }, { ...asProbability, columns: ['low', 'high'] })
  const { verdict, message } = await check(data).toHandle(ruled, { rows: 100 })
  expect(verdict).toMatchObject({ outcome: 'fail', facts: { judged: 100 } })
  expect(seen.slice(1, 101).every(({ low, high }) => Number(low) < Number(high))).toBe(true)
  expect(message).toContain('smallest counter-example: low 0, high 13\n')
  const never = await check(data).toHandle(schema(columns, { rules: ['low > 20'] }), { rows: 100 })
  expect(never.verdict).toMatchObject({ outcome: 'fail', firm: true })
  expect(never.message).toContain('Nothing could be judged: no generated row keeps all rules.')
})

test('hides what the contract calls sensitive', async () => {
  const secret = schema({ ...{ tenure: integer().between(0, 500).sensitive() }, fee: number().between(0, 1) })
  const beyond = (rows: readonly AnyRow[]) => rows.map(({ tenure }) => Number(tenure) / 100)
  const { message } = await check(predict(beyond, people, asProbability)).toHandle(secret, { showValues: true })
  expect(message).toContain('tenure hidden, fee 0, on 2026-01-0')
})

test('no rows are a failure, and what it cannot generate is said', async () => {
  const model = predict(sound, people, asProbability)
  const [empty, other, list, path] = await Promise.all([
    check(predict(sound, { plan: [], tenure: [] }, asProbability)).toHandle(promise),
    check(model).toHandle(schema({ age: integer() })),
    check(model).toHandle({ ...promise, columns: { plan: { type: 'list' } } }),
    check(model).toHandle(5 as never),
  ])
  expect(empty.verdict).toMatchObject({ outcome: 'fail', firm: true })
  expect(other.message).toContain('the schema of 1 column names no column that the model reads: plan, tenure, fee')
  expect(list.message).toContain('toHandle cannot make values of the column plan, which are of type list')
  expect(path.message).toContain('toHandle takes the path of an ODCS file, a contract or schema({ … }), not 5')
  expect([other, list, path].map(({ verdict }) => verdict.outcome)).toEqual(['error', 'error', 'error'])
})
