import { expect, test } from 'vitest'
import { verbose } from '../../../runner/reporters/verbose.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

test('lists every test, and every assertion with what it received', async () => {
  await expect(await textOf(verbose, story)).toMatchFileSnapshot('golden/verbose.txt')
})
