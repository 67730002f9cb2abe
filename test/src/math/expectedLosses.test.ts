import { expect, test } from 'vitest'
import { expectedLosses } from '../../../src/math/expectedLosses.js'

test('rows cost what alike rows cost, and never less than nothing', () => {
  const known = Float64Array.from({ length: 2000 }, (_, row) => (row * 7919) % 100)
  const losses = known.map((x) => (x < 50 ? 0 : 4))
  const found = expectedLosses([known], losses, [Float64Array.of(10, 90)])
  expect(found[0]).toBeGreaterThanOrEqual(0)
  expect(found[0]).toBeLessThan(0.01)
  expect(found[1]).toBeCloseTo(4, 2)
})
