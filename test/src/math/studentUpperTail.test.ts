import { expect, test } from 'vitest'
import { normalUpperTail } from '../../../src/math/normalUpperTail.js'
import { studentUpperTail } from '../../../src/math/studentUpperTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('studentUpperTail', studentUpperTail, 1e-12)
})

test('its halves add up to 1, and it becomes the normal one', () => {
  expect(studentUpperTail(1.3, 4) + studentUpperTail(-1.3, 4)).toBe(1)
  expect(studentUpperTail(0, 4)).toBe(0.5)
  expect(studentUpperTail(Infinity, 4)).toBe(0)
  expect(studentUpperTail(3, 1e12) / normalUpperTail(3)).toBeCloseTo(1, 10)
})
