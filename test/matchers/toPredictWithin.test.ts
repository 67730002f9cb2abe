import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { AnyRow } from '../../src/datasets/dataset.js'
import { predict } from '../../src/models/predict.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const data = Array.from({ length: 30 }, (_, x) => ({ x }))
const few = { percentile: 0.5, calls: 5 }

/** Sleeps, so that how fast the machine is does not matter. */
const slow = async (rows: readonly AnyRow[]) => {
  await wait(20)
  return rows.map(({ x }) => Number(x))
}

test('passes for a model that is fast enough, and .not turns it round', async () => {
  const { verdict } = await check(predict(slow, data)).toPredictWithin(60_000, few)
  expect(verdict).toMatchObject({ outcome: 'pass', facts: { calls: 5, batch: 1, percentile: 0.5 } })
  expect(verdict.received).toBeGreaterThan(15)
  const never = await check(predict(slow, data)).not.toPredictWithin(60_000, few)
  expect(never.verdict.outcome).toBe('fail')
})

test('fails with the time it took', async () => {
  const { verdict, message } = await check(predict(slow, data)).toPredictWithin(1, few)
  expect(verdict.outcome).toBe('fail')
  expect(message).toContain('Expected  milliseconds for 1 row, percentile 0.5 ≤ 1\n')
  expect(message).toMatch(/5 calls after 20 to warm up; median [\d.,]+ ms, slowest [\d.,]+ ms/)
  expect((await check(predict(slow, data)).not.toPredictWithin(1, few)).verdict.outcome).toBe('pass')
})

test('times 200 calls, or as many as a percentile needs', async () => {
  const calls: number[] = []
  const counting = (rows: readonly AnyRow[]) => {
    calls.push(rows.length)
    return rows.map(() => 0.5)
  }
  const { verdict } = await check(predict(counting, data)).toPredictWithin(60_000, { batch: 7 })
  expect(verdict).toMatchObject({ outcome: 'pass', facts: { calls: 200 } })
  // The 30 rows once by predict; more calls than rows see them again.
  expect(calls).toEqual([30, ...Array.from({ length: 220 }, () => 7)])
  const rare = await check(predict(counting, data)).toPredictWithin(60_000, { percentile: 0.998 })
  expect(rare.verdict.facts).toMatchObject({ calls: 500 })
})

test('no rows are a failure', async () => {
  const { verdict } = await check(predict(slow, { x: [] })).toPredictWithin(60_000, few)
  expect(verdict).toMatchObject({ outcome: 'fail', firm: true })
})

test('says what it needs', async () => {
  const plain = await check(data).toPredictWithin(5)
  expect(plain.verdict.outcome).toBe('error')
  expect(plain.message).toContain('expect(predict(model, data))')
  const short = await check(predict(slow, data)).toPredictWithin(5, { calls: 50 })
  expect(short.message).toContain('the percentile 0.99 needs at least 100 calls, not 50')
  const negative = await check(predict(slow, data)).toPredictWithin(-1)
  expect(negative.message).toContain('the milliseconds must be a number above 0, not -1')
})

test('a model that fails is an error that names the batch', async () => {
  let calls = 0
  const failing = (rows: readonly AnyRow[]) => {
    calls += 1
    if (calls > 3) throw new Error('out of memory')
    return rows.map(() => 0.5)
  }
  const { verdict, message } = await check(predict(failing, data)).toPredictWithin(60_000)
  expect(verdict.outcome).toBe('error')
  expect(message).toContain('failing failed on batch 1 (rows 1 to 1 of rows drawn from records): out of memory')
})
