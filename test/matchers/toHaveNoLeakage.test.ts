import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check } = judging()

/** Numbers in [0, 1) without a pattern, the same in every run. */
const noise = (seed: number) => (index: number) => {
  const x = Math.sin(index * 12.9898 + seed * 78.233) * 43758.5453
  return x - Math.floor(x)
}
const index = Array.from({ length: 400 }, (_, i) => i)
const churned = index.map(noise(1)).map((x) => x < 0.3)
const spent = index.map(noise(2)).map((x) => 100 * x)
const customers = dataset(
  {
    id: index,
    code: index.map((i) => `c${i}`),
    noise: index.map(noise(3)),
    plan: index.map(noise(4)).map((x) => ['basic', 'pro', 'gold'][Math.floor(3 * x)]),
    closed: churned.map((churn, i) => (churn ? `2026-01-${String((i % 28) + 1).padStart(2, '0')}` : null)),
    reason: churned.map((churn, i) => (churn ? ['price', 'moved'][i % 2] : null)),
    score: churned.map((churn, i) => (churn ? 1 : 0) + noise(5)(i) / 2),
    invoice: spent.map((amount, i) => amount * 1.19 + noise(6)(i)),
    hint: spent.map((amount, i) => amount + 300 * noise(7)(i)),
    churned,
    spent,
    grade: index.map((i) => i % 4),
    same: index.map(() => 'x'),
  },
  { name: 'customers' },
)
const power = async (label: string, except: readonly string[] = []) =>
  (await check(customers).toHaveNoLeakage(label, { except })).verdict.facts?.['power'] as Readonly<
    Record<string, number>
  >

describe('toHaveNoLeakage', () => {
  test('names features that tell a class by themselves', async () => {
    const { verdict, message } = await check(customers).toHaveNoLeakage('churned')
    expect(verdict.outcome).toBe('fail')
    expect(verdict.received).toEqual(expect.arrayContaining(['reason', 'score']))
    expect(verdict.received).not.toEqual(expect.arrayContaining(['noise']))
    expect(message).toContain('Expected  predictive power of each feature for churned ≤ 0.8')
    expect(message).toContain('12 features over 400 rows with a churned (BOOLEAN)')
    const powers = await power('churned')
    expect(powers['reason']).toBe(1)
    for (const name of ['id', 'code', 'noise', 'plan', 'spent', 'grade', 'same']) expect(powers[name]).toBeLessThan(0.2)
  })

  test('and those that tell a number', async () => {
    const { verdict } = await check(customers).toHaveNoLeakage('spent')
    expect(verdict).toMatchObject({ outcome: 'fail', received: ['invoice'] })
    const powers = await power('spent')
    expect(powers['invoice']).toBeGreaterThan(0.98)
    expect(powers['hint']).toBeGreaterThan(0.02)
    for (const name of ['id', 'code', 'noise', 'plan', 'churned', 'same']) expect(powers[name]).toBeLessThan(0.1)
  })

  test('passes without them', async () => {
    const except = ['closed', 'reason', 'score']
    expect((await check(customers).toHaveNoLeakage('churned', { except })).verdict).toMatchObject({
      outcome: 'pass',
      received: [],
    })
    expect((await check(customers).toHaveNoLeakage('spent', { max: 1 })).verdict.outcome).toBe('pass')
  })

  test('leaves one out: three twins tell each other, a value that stands once tells nothing', async () => {
    const rows = { feature: ['a', 'a', 'a', 'b', 'b', 'c', 'd'], label: ['x', 'x', 'x', 'y', 'x', 'y', 'y'] }
    // Right: the three of a; not b, a tie; not c and d, where x is the most frequent of all. Base: 4 of 7.
    const { verdict } = await check(rows).toHaveNoLeakage('label')
    expect(verdict.facts).toMatchObject({ power: { feature: 0 } })
    const clear = { feature: ['a', 'a', 'a', 'b', 'b', 'c'], label: ['x', 'x', 'x', 'y', 'y', 'x'] }
    expect((await check(clear).toHaveNoLeakage('label')).verdict.facts).toMatchObject({ power: { feature: 1 } })
  })

  test('.not, one label, no label, no rows, misuse', async () => {
    expect((await check(customers).not.toHaveNoLeakage('churned')).verdict.outcome).toBe('pass')
    for (const checks of [check(customers), check(customers).not]) {
      expect((await checks.toHaveNoLeakage('same')).message).toContain('There is nothing to tell')
      expect((await checks.toHaveNoLeakage('reason', { where: 'reason IS NULL' })).verdict.outcome).toBe('fail')
      expect((await checks.toHaveNoLeakage('churned', { where: 'id > 999' })).verdict.outcome).toBe('fail')
    }
    const wrong = await Promise.all([
      check(customers).toHaveNoLeakage('churn'),
      check(customers).toHaveNoLeakage('churned', { max: 2 }),
      check(customers).toHaveNoLeakage('churned', { except: 'x' }),
      check({ y: [1, 2] }).toHaveNoLeakage('y'),
      check({ y: [new Date(0)], x: [1] }).toHaveNoLeakage('y'),
    ])
    expect(wrong.map(({ verdict }) => verdict.outcome)).toEqual(Array(5).fill('error'))
  })
})
