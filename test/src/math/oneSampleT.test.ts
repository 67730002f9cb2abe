import { expect, test } from 'vitest'
import { moments } from '../../../src/math/moments.js'
import { oneSampleT } from '../../../src/math/oneSampleT.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('oneSampleT', (sample: number[], expected: number) => oneSampleT(moments(sample), expected))
})

test('needs two values, and some spread or some distance', () => {
  expect(oneSampleT(moments([1]))).toBeUndefined()
  expect(oneSampleT(moments([0, 0]))).toBeUndefined()
  expect(oneSampleT(moments([1, 1]))).toEqual({ statistic: Infinity, pValue: 0 })
  expect(oneSampleT(moments([-1, -1]))).toEqual({ statistic: -Infinity, pValue: 1 })
})
