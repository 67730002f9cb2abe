import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { tap } from '../../../runner/reporters/tap.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

test('is TAP 14', async () => {
  await expect(await textOf(tap, story)).toMatchFileSnapshot('golden/tap.txt')
})

test('the plan is the number of test points, and every block is YAML', async () => {
  const text = await textOf(tap, story)
  const points = text.match(/^(?:not )?ok \d+ - .+$/gm) ?? []
  expect(text).toContain(`\n1..${points.length}\n`)
  const blocks = [...text.matchAll(/^ {2}---\n([\s\S]*?)^ {2}\.\.\.$/gm)].map(
    ([, block = '']) => parse(block) as unknown,
  )
  expect(blocks.length).toBe(points.filter((point) => point.startsWith('not ok')).length + 1)
})
