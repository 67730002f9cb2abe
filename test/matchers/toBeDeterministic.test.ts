import { expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import type { AnyRow } from '../../src/datasets/dataset.js'
import { predict } from '../../src/models/predict.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const data = [{ x: 1 }, { x: 2 }, { x: 3 }]
const steady = (rows: readonly AnyRow[]) => Promise.resolve(rows.map(({ x }) => Number(x) / 10))

function moody() {
  let calls = 0
  return (rows: readonly AnyRow[]) => {
    calls += 1
    return rows.map(({ x }) => Number(x) + (x === 2 ? calls / 2 : 0.25))
  }
}

test('passes for a model that says the same twice, and .not turns it round', async () => {
  const same = await check(predict(steady, data)).toBeDeterministic()
  expect(same.verdict.outcome).toBe('pass')
  expect((await check(predict(steady, data)).not.toBeDeterministic()).verdict.outcome).toBe('fail')
})

test('fails with the rows and both predictions', async () => {
  const { verdict, message } = await check(predict(moody(), data, { task: 'regression' })).toBeDeterministic()
  expect(verdict).toMatchObject({ outcome: 'fail', received: 1, columns: ['prediction'] })
  // 2.5 was what predict() got.
  expect(message).toContain('row 2: prediction 3 → 3.5')
})

test('says what it needs', async () => {
  const plain = await check(data).toBeDeterministic()
  expect(plain.verdict.outcome).toBe('error')
  expect(plain.message).toContain('expect(predict(model, data))')
})

test('judges the rows that count, as many as are asked for', async () => {
  const scored = predict(moody(), data, { task: 'regression' })
  const [narrowed, sampled, parts] = await Promise.all([
    check(scored).toBeDeterministic({ where: 'x <> 2' }),
    check(scored).toBeDeterministic({ rows: 2 }),
    check(scored.segments({ two: 'x = 2', others: 'x <> 2' })).toBeDeterministic(),
  ])
  expect(narrowed.verdict).toMatchObject({ outcome: 'pass', facts: { rows: 2 } })
  expect(sampled.verdict.facts).toMatchObject({ rows: 2 })
  expect(parts.verdict.counted).toBe('1 of 2 segments are not right')
  const none = await check(predict(steady, { x: [] })).toBeDeterministic()
  expect(none.verdict).toMatchObject({ outcome: 'fail', firm: true })
})

test('NaN is the same twice, and predictions of sensitive columns are hidden', async () => {
  const nothing = (rows: readonly AnyRow[]) => rows.map(() => NaN)
  expect((await check(predict(nothing, data, { task: 'regression' })).toBeDeterministic()).verdict.outcome).toBe('pass')
  const secret = dataset(data, { sensitive: ['prediction'] })
  const { message } = await check(predict(moody(), secret, { task: 'regression' })).toBeDeterministic()
  expect(message).toContain('row 2: prediction hidden (changed)')
})
