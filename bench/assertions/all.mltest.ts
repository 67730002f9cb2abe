import { expect, test } from 'mltest'
import { checks } from './checks.js'

test('there are sixty', () => {
  expect(checks).toHaveLength(60)
})

test('sixty assertions', async () => {
  // Recorded and settled in one plan, or each for itself.
  for (const check of checks)
    if (process.env['ONE_BY_ONE'] === undefined) void check()
    else await check()
})
