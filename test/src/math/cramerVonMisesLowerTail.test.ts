import { test } from 'vitest'
import { cramerVonMisesLowerTail } from '../../../src/math/cramerVonMisesLowerTail.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('cramerVonMisesLowerTail', cramerVonMisesLowerTail, 1e-12)
})
