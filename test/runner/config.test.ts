import { expect, test } from 'vitest'
import { api, project, statusesOf } from '../support/project.js'

const ran = `import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\n${api}test('fine', () => {})\n`
const config = (body: string) => `import { defineConfig } from 'mltest'\n\n${body}\n`

test.each([
  [
    'an unknown key',
    config('export default defineConfig({ testTimout: 1 } as object)'),
    /config\.ts:3: "testTimout" is no option of mltest; did you mean "testTimeout"\?/,
  ],
  [
    'a wrong type',
    config(`export default defineConfig({\n  testTimeout: 'soon' as never,\n})`),
    /config\.ts:4: "testTimeout" must be a number of milliseconds, not "soon"/,
  ],
  ['no object', config('export default 5'), /config\.ts:3: a config is an object, not 5/],
  ['an error', config(`throw new Error('no secrets here')`), /config\.ts:3: no secrets here/],
  [
    'bad syntax',
    config('export default defineConfig({ testTimeout: : 5 })'),
    /config\.ts:3: SyntaxError: Unexpected ":"/,
  ],
  ['an exit', config('process.exit(0)'), /config\.ts: process\.exit\(0\) was called/],
])('a config with %s cannot be used: 2, with file and line', async (_, source, says) => {
  const { run, has } = project({ 'mltest.config.ts': source, 'a.mltest.ts': ran })
  const { code, stderr } = await run()
  expect(code).toBe(2)
  expect(stderr).toMatch(says)
  expect(has('ran')).toBe(false)
})

test('two configs in one folder are one too many', async () => {
  const { run } = project({ 'mltest.config.ts': '', 'mltest.config.mjs': '', 'a.mltest.ts': ran })
  const { code, stderr } = await run()
  expect(code).toBe(2)
  expect(stderr).toMatch(/there are two configs, mltest\.config\.mjs and mltest\.config\.ts\nhint: /)
})

test('what a config says holds in all processes, its environment too; flags win; setup files run for each file', async () => {
  const file = (
    name: string,
  ) => `${api}test('${name}', () => { expect([process.env.FROM_CONFIG, (globalThis as any).ready]).toEqual(['yes', '${name}']) })
test('${name} hangs', () => new Promise(() => {}))\n`
  const { report, read } = project({
    'mltest.config.ts': config(
      `process.env.FROM_CONFIG = 'yes'\nexport default defineConfig({ setupFiles: ['./setup.ts'], testTimeout: 400, maxWorkers: 2 })`,
    ),
    'setup.ts': `import { beforeEach } from 'mltest'
import { appendFileSync } from 'node:fs'
appendFileSync('log.txt', 'setup ')
beforeEach(() => { ;(globalThis as any).ready = (expect.getState().currentTestName ?? '').split(' ')[0] })
import { expect } from 'mltest'
`,
    'a.mltest.ts': file('a'),
    'b.mltest.ts': file('b'),
    'c.mltest.ts': file('c'),
  })
  const { report: told } = await report()
  expect(statusesOf(told)).toEqual({
    ...{ a: 'passed', b: 'passed', c: 'passed' },
    ...{ 'a hangs': 'failed', 'b hangs': 'failed', 'c hangs': 'failed' },
  })
  expect(read('log.txt')).toBe('setup setup setup ')
  const flagged = await report(['a.mltest', '--testTimeout=300', '--runInBand'])
  expect(flagged.report.files[0]?.tests[1]?.errors[0]?.message).toBe('the test timed out after 300 ms')
})
