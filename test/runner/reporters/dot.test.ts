import { expect, test } from 'vitest'
import { dot } from '../../../runner/reporters/dot.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

test('is a character a test, then what failed', async () => {
  await expect(await textOf(dot, story)).toMatchFileSnapshot('golden/dot.txt')
})

test('breaks its line at the width of the terminal', async () => {
  const [first, second] = (await textOf(dot, story, { width: 10 })).split('\n')
  expect(first).toBe('··✗?!↓○✗✗✗')
  expect(second).toBe('✗–')
})
