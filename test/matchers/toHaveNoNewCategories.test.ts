import { expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const known = dataset({ plan: ['basic', 'pro', 'basic'] })

test('passes without a new category, null and empty are none', async () => {
  const { verdict } = await check({ plan: ['pro', null, ''] }).toHaveNoNewCategories('plan', known)
  expect(verdict.outcome).toBe('pass')
})

test('names new categories with their rows', async () => {
  const { verdict, message } = await check({ plan: ['pro', 'gold', 'gold'] }).toHaveNoNewCategories('plan', known)
  expect(verdict).toMatchObject({ outcome: 'fail', received: ['gold'] })
  expect(message).toContain('2 rows of new categories')
})

test('.not swaps, and a column that the reference lacks is an error', async () => {
  const [swapped, lacking] = await Promise.all([
    check({ plan: ['gold'] }).not.toHaveNoNewCategories('plan', known),
    check({ other: ['gold'] }).toHaveNoNewCategories('other', known),
  ])
  expect(swapped.verdict.outcome).toBe('pass')
  expect(lacking.verdict.outcome).toBe('error')
})
