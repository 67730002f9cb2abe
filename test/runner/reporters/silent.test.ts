import { expect, test } from 'vitest'
import { silent } from '../../../runner/reporters/silent.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

test('says nothing', async () => {
  expect(await textOf(silent, story)).toBe('')
})
