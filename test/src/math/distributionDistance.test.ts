import { expect, test } from 'vitest'
import { distributionDistance } from '../../../src/math/distributionDistance.js'

test('integrates the difference of the distribution functions', () => {
  // F is 1/2 and G is 0 over [0, 1), F is 1 and G is 1/3 over [1, 4)
  expect(distributionDistance([0, 1], [1, 4, 4], 1)).toBeCloseTo(1 / 2 + 3 * (2 / 3), 14)
  expect(distributionDistance([0, 1], [1, 4, 4], 2)).toBeCloseTo(1 / 4 + 3 * (4 / 9), 14)
})
