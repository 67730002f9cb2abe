import { describe, expect, test } from 'vitest'
import { scored } from '../../src/models/scored.js'
import { judging } from '../support/judging.js'

const { check, scans } = judging()
const rows = Array.from({ length: 600 }, (_, i) => {
  const p = (((i * 37) % 60) + 0.5) / 60
  return { i, p, q: 1 - p, truth: ((i * 53) % 101) / 101 < 0.2 + 0.6 * p ? 1 : 0, weight: 1 + (i % 3) }
})
const roles = { target: 'truth', probability: 'p' }
const data = scored(rows, roles)

/**
 * NumPy 2 over the same rows: `u, k = np.unique(p, return_inverse=True)`, `t = np.bincount(k, w)`,
 * `b = np.floor((np.cumsum(t) - t / 2)[k] / w.sum() * bins)`, `sum(abs(sum((w * (p - y))[b == j])) for j in range(bins)) / w.sum()`.
 */
describe('the expected calibration error is NumPy’s', () => {
  test.each([
    ['in fifteen bins', roles, {}, 0.0972222222222222],
    ['with weights', { ...roles, weight: 'weight' }, {}, 0.10750000000000003],
    ['in seven bins', roles, { bins: 7 }, 0.0938888888888889],
    ['of the other class', { target: 'truth', probability: { 0: 'q', 1: 'p' } }, { class: 0 }, 0.0972222222222222],
  ])('%s', async (_, as, options, expected) => {
    const { verdict } = await check(scored(rows, as)).toBeCalibrated({ max: 1, ...options })
    expect(verdict.received).toBeCloseTo(expected, 11)
  })
})

test('passes, fails and turns round; says interval, bins and the worst of them', async () => {
  const { verdict, message } = await check(data).toBeCalibrated()
  expect(verdict.outcome).toBe('fail')
  expect(message).toContain('predicted')
  expect(verdict.facts?.['bins']).toHaveLength(15)
  const [low, high] = verdict.interval ?? [NaN, NaN]
  expect(low).toBeLessThan(Number(verdict.received))
  expect(high).toBeGreaterThan(Number(verdict.received))
  expect((await check(data).not.toBeCalibrated()).verdict.outcome).toBe('pass')
  expect((await check(data).toBeCalibrated({ max: 0.2 })).verdict.outcome).toBe('pass')
  expect((await check(data).not.toBeCalibrated({ max: 0.2 })).verdict.outcome).toBe('fail')
})

test('with confidence, a bound inside the interval is inconclusive', async () => {
  const received = Number((await check(data).toBeCalibrated()).verdict.received)
  const { verdict } = await check(data).toBeCalibrated({ max: received + 0.001, confidence: 0.95 })
  expect(verdict.outcome).toBe('inconclusive')
})

test('the order of rows changes no digit, and weights of one nothing', async () => {
  const { verdict } = await check(data).toBeCalibrated()
  const turned = await check(scored([...rows].reverse(), roles)).toBeCalibrated()
  expect(turned.verdict).toEqual(verdict)
  const ones = scored(
    rows.map((row) => ({ ...row, weight: 1 })),
    { ...roles, weight: 'weight' },
  )
  expect((await check(ones).toBeCalibrated()).verdict.received).toBe(verdict.received)
})

test('probabilities outside [0, 1] are counted, and fail also under .not', async () => {
  const wrong = scored(
    rows.map((row) => (row.i < 3 ? { ...row, p: 1.5 } : row)),
    roles,
  )
  const { verdict, message } = await check(wrong).not.toBeCalibrated()
  expect(verdict.outcome).toBe('fail')
  expect(message).toContain('3 rows of 600 have no probability in [0, 1]')
})

test('says what it needs', async () => {
  const { verdict, message } = await check(scored(rows, { target: 'truth', prediction: 'truth' })).toBeCalibrated()
  expect(verdict.outcome).toBe('error')
  expect(message).toContain('names no probability')
  expect((await check(data).toBeCalibrated({ bins: 0 })).message).toContain('a whole number from 1 to 1,000')
})

test('is answered in the statement of the other scores of the data', async () => {
  const fresh = scored(
    rows.map((row) => ({ ...row })),
    roles,
  )
  const before = scans.length
  await Promise.all([check(fresh).toBeCalibrated({ max: 1 }), check(fresh).toHaveRocAucAbove(0)])
  const statements = scans.slice(before).reduce((sum, scan) => sum + scan.statements, 0)
  expect(statements).toBeLessThanOrEqual(2)
})
