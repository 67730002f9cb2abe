import { expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const numbers = (shift: number) => ({ x: Array.from({ length: 400 }, (_, row) => ((row * 37) % 101) / 10 + shift) })

test('judges a distance and a p-value against the threshold, each its own way', async () => {
  const reference = dataset(numbers(0))
  const [near, far, p] = await Promise.all([
    check(numbers(0)).toHaveDriftBelow('x', reference, { method: 'psi', threshold: 0.1 }),
    check(numbers(4)).toHaveDriftBelow('x', reference, { method: 'psi', threshold: 0.1 }),
    check(numbers(4)).toHaveDriftBelow('x', reference, { method: 'kolmogorovSmirnov', threshold: 0.05 }),
  ])
  expect([near.verdict.outcome, far.verdict.outcome, p.verdict.outcome]).toEqual(['pass', 'fail', 'fail'])
})

test('.not swaps, and a method that does not apply is an error that names those that do', async () => {
  const plans = { plan: Array.from({ length: 60 }, (_, row) => ['a', 'b', 'c'][row % 3]) }
  const [swapped, misfit] = await Promise.all([
    check(numbers(4)).not.toHaveDriftBelow('x', dataset(numbers(0)), { method: 'psi', threshold: 0.1 }),
    check(plans).toHaveDriftBelow('plan', dataset(plans), { method: 'welchT', threshold: 0.05 }),
  ])
  expect(swapped.verdict.outcome).toBe('pass')
  expect(misfit.verdict.outcome).toBe('error')
  expect(misfit.message).toContain('chiSquared')
})
