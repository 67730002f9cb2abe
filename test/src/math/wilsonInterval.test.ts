import { expect, test } from 'vitest'
import { wilsonInterval } from '../../../src/math/wilsonInterval.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('wilsonInterval', wilsonInterval, 1e-12)
})

test('lies within [0, 1] around the share', () => {
  expect(wilsonInterval(0, 10)?.low).toBe(0)
  expect(wilsonInterval(10, 10)?.high).toBe(1)
  expect(wilsonInterval(0, 0)).toBeUndefined()
})
