import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { run, runCli } from './support/runCli.js'

// That the examples pass is a step of `npm test`; here is what they catch.

// Several runs over millions of rows each, on whatever machine.
vi.setConfig({ testTimeout: 300_000 })

const examples = path.join(import.meta.dirname, '..', 'examples')

test('the demo, in CI too: flights pass, leave a reference and a report, and a broken batch does not pass', async () => {
  const { code, output } = await run(process.execPath, ['demo.mjs'], path.join(examples, 'flights'), { CI: 'true' })
  expect(code, output).toBe(0)
  expect(output).toContain('__references__/flights.mltest.ts.json')
  expect(output).toContain('<testsuites name="mltest"')
  expect(output).toContain('The broken batch was caught')
})

test('three broken batches of flights are caught, each by the right sentence', async () => {
  const { code, output } = await run(process.execPath, ['broken.mjs'], path.join(examples, 'flights'))
  expect(code, output).toBe(0)
  expect(output).toMatch(/null rate < 0\.01[^]*nulls in 502,222 rows of delay/)
  expect(output).toMatch(/toHaveStandardDeviationBetween\(20, 50\)/)
  expect(output).toMatch(/origin +shape[^]*new category/)
  expect(output).toContain('3 of 3 broken batches caught')
})

test.each([
  { fault: 'fahrenheit', caught: /temp_max +(shape|above maximum|atom)/ },
  { fault: 'nulls', caught: /wind +null +0 % → 25/ },
])('a danfo frame with $fault does not pass', async ({ fault, caught }) => {
  const { code, output } = await runCli(['--ci'], path.join(examples, 'danfo'), { FAULT: fault })
  expect(code, output).toBe(1)
  expect(output).toMatch(caught)
})

test('half a year of flights as a monitor sees it come: what is accepted, what is told, and the page', async () => {
  const { code, output } = await run(process.execPath, ['story.mjs'], path.join(examples, 'monitoring'))
  expect(code, output).toBe(0)
  expect(output.match(/^ {2}alert: .+$/gm)).toEqual([
    '  alert: flights failing, period 2001-04',
    '  alert: flights recovered, period 2001-04',
  ])
  expect(output).toMatch(/null rate < 0\.01, received 0\.33/)
  expect(output).toContain('Six months were accepted, the broken one was caught')
})

test('a model trained in Python on January and tested on the months since: weak where it is, drift of two kinds, and behaviour', async () => {
  const { code, output } = await runCli(['--ci', '--verbose'], path.join(examples, 'delays'))
  expect(code, output).toBe(0)
  // What scikit-learn printed when the model was trained.
  expect(output).toMatch(/toHaveRocAucBetween\(0\.6472, 0\.64722\) {2}0\.64720/)
  expect(output).toMatch(/21 passed, 0 failed/)
})
