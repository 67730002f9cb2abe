import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { randomGenerator } from '../../src/math/randomGenerator.js'
import { liveProfile } from '../../src/profiles/liveProfile.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const methods = ['domainClassifier', 'mmd', 'pcaReconstruction', 'correlation'] as const

/** `price` follows `weight`, and `plan` follows neither; some weights are null. */
function orders(seed: number, { rows = 900, isShuffled = false } = {}) {
  const random = randomGenerator(seed)
  const weight = Array.from({ length: rows }, () => random() + random() + random())
  const price = weight.map((each) => 10 * each + random())
  return {
    id: weight.map((_, row) => row),
    weight: weight.map((each) => (random() < 0.05 ? null : each)),
    price: isShuffled ? [...price.slice(7), ...price.slice(0, 7)] : price,
    plan: weight.map(() => (random() < 0.3 ? 'pro' : 'basic')),
  }
}
const train = dataset(orders(1), { name: 'train' })

describe.each(methods)('%s', (method) => {
  test('passes on data of the same kind, and finds a shuffled column and names it, .not both ways', async () => {
    const [same, shuffled, notSame, notShuffled] = await Promise.all([
      check(orders(2)).toNotDriftJointlyFrom(train, { method }),
      check(orders(2, { isShuffled: true })).toNotDriftJointlyFrom(train, { method }),
      check(orders(2)).not.toNotDriftJointlyFrom(train, { method }),
      check(orders(2, { isShuffled: true })).not.toNotDriftJointlyFrom(train, { method }),
    ])
    const outcomes = [same, shuffled, notSame, notShuffled].map(({ verdict }) => verdict.outcome)
    expect(outcomes).toEqual(['pass', 'fail', 'fail', 'pass'])
    expect(shuffled.message).toMatch(/separating: (weight|price)/)
    expect(shuffled.message).toContain('left out: id (an identifier)')
    expect(shuffled.verdict.facts).toMatchObject({ seed: 42, sampled: { reference: 900, current: 900 } })
  })
})

test('the single columns of a shuffled table have not drifted', async () => {
  const { verdict } = await check(orders(2, { isShuffled: true })).toNotDriftFrom(train)
  expect(verdict.outcome).toBe('pass')
})

test('few rows are inconclusive, none a failure', async () => {
  const [few, none] = await Promise.all([
    check(orders(3, { rows: 40 })).toNotDriftJointlyFrom(train, { method: 'correlation' }),
    check(dataset(orders(3)).where('price < 0')).toNotDriftJointlyFrom(train, { method: 'correlation' }),
  ])
  expect([few.verdict.outcome, none.verdict.outcome]).toEqual(['inconclusive', 'fail'])
})

test('misuse is an error with the remedy', async () => {
  const judged = await Promise.all([
    check(orders(3)).toNotDriftJointlyFrom(liveProfile(train), { method: 'mmd' }),
    check(orders(3)).toNotDriftJointlyFrom(train, { method: 'mmd', columns: ['price'] }),
    check(orders(3)).toNotDriftJointlyFrom(train, { method: 'mmd', falseAlarmRate: 1e-6 }),
    check({ weight: [1], price: [1] }).toNotDriftJointlyFrom(train, { method: 'mmd' }),
  ])
  expect(judged.map(({ verdict }) => verdict.outcome)).toEqual(['error', 'error', 'error', 'error'])
  const [stored, single, rate, missing] = judged.map(({ message }) => message)
  expect(stored).toContain('compare with the data themselves')
  expect(single).toContain('not two columns')
  expect(rate).toContain('a share from 0.001')
  expect(missing).toContain('the current data have no such column')
})

test('neither the order of rows nor the number of threads changes a digit', async () => {
  const now = orders(4)
  const reversed = Object.fromEntries(Object.entries(now).map(([name, values]) => [name, [...values].reverse()]))
  const [one, other] = await Promise.all(
    [now, reversed].map((data) => check(data).toNotDriftJointlyFrom(train, { method: 'correlation', except: 'id' })),
  )
  expect(one?.verdict.received).toBe(other?.verdict.received)
  expect(one?.verdict.facts).toEqual(other?.verdict.facts)
})
