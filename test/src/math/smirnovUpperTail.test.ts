import { expect, test } from 'vitest'
import { smirnovUpperTail } from '../../../src/math/smirnovUpperTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('smirnovUpperTail', smirnovUpperTail, 1e-12)
})

test('is 1 at 0 and 0 at 1', () => {
  expect(smirnovUpperTail(10, 0)).toBe(1)
  expect(smirnovUpperTail(10, 1)).toBe(0)
})
