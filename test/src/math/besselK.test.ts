import { test } from 'vitest'
import { besselK } from '../../../src/math/besselK.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('besselK', besselK, 1e-12)
})
