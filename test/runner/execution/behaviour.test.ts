import { expect, test } from 'vitest'
import { project } from '../../support/project.js'

/** A model that fails of all rows whose plan was written otherwise. */
const files = {
  'a.mltest.ts': `import { expect, predict, swapCase, test } from 'mltest'
const rows = Array.from({ length: 60 }, (_, x) => ({ x, plan: x % 2 === 0 ? 'basic' : 'pro' }))
const model = (given) => given.map(({ plan }) => (plan === 'PRO' ? 0.5 : 0.25))
test('case', () => {
  expect(predict(model, rows, { probability: 'p' })).toBeInvariantTo(swapCase('plan'), { rows: 20 })
})
`,
}

async function outcome(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { report } = await project({ ...files, ...more }).report(args)
  const [assertion] = report.files[0]?.tests[0]?.assertions ?? []
  return { call: assertion?.call ?? '', facts: assertion?.facts ?? {} }
}

test('a property test of a model is the same in every run, unless --seed or the config say otherwise', async () => {
  const first = await outcome([])
  expect(first.call).toContain('.toBeInvariantTo(swapCase("plan"), {"rows": 20})')
  expect(first.facts).toMatchObject({ seed: 42, judged: 20 })
  expect((await outcome([])).facts).toEqual(first.facts)
  const flag = await outcome(['--seed=7'])
  expect(flag.facts).toMatchObject({ seed: 7 })
  const config = await outcome([], { 'mltest.config.ts': 'export default { seed: 9 }\n' })
  expect(config.facts).toMatchObject({ seed: 9 })
})
