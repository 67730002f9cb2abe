import { expect, test } from 'vitest'
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
  expect(message).toContain('row 2: prediction 2.5, then 3')
})

test('says what it needs', async () => {
  const plain = await check(data).toBeDeterministic()
  expect(plain.verdict.outcome).toBe('error')
  expect(plain.message).toContain('expect(predict(model, data))')
  const narrowed = await check(predict(steady, data).sample(2)).toBeDeterministic()
  expect(narrowed.verdict.outcome).toBe('error')
  expect(narrowed.message).toContain('choose the rows before the model sees them')
})
