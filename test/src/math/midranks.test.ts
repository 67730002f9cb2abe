import { test } from 'vitest'
import { midranks } from '../../../src/math/midranks.js'
import { expectReference } from '../../support/reference/expectReference.js'

test('agrees with SciPy', () => {
  expectReference('midranks', midranks)
})
