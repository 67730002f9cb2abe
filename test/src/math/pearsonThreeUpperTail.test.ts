import { expect, test } from 'vitest'
import { normalUpperTail } from '../../../src/math/normalUpperTail.js'
import { pearsonThreeUpperTail } from '../../../src/math/pearsonThreeUpperTail.js'

/** `scipy.stats.pearson3.sf(z, skewness)` of SciPy 1.17. */
test.each([
  [0, 1, 0.43347012036670896],
  [3.5, 0.8, 0.0036455068658155167],
  [-2, 0.8, 0.998797187989132],
  [5, 0.01, 3.513900203493044e-7],
  [2.5, 0.02, 0.006517863488342558],
  [-2.6, 1, 1],
])('P(Z > %d) at skewness %d is SciPy’s', (z, skewness, tail) => {
  expect(pearsonThreeUpperTail(z, skewness) / tail).toBeCloseTo(1, 9)
})

test('without skewness it is the normal tail', () => {
  expect(pearsonThreeUpperTail(2, 0)).toBe(normalUpperTail(2))
})
