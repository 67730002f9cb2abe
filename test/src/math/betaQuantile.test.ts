import { test } from 'vitest'
import { betaQuantile } from '../../../src/math/betaQuantile.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('betaQuantile', betaQuantile)
})
