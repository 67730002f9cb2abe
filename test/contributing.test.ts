import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codeBlocks } from './support/codeBlocks.js'
import { run } from './support/runCli.js'

// Type-checks and tests half the house.
vi.setConfig({ testTimeout: 300_000 })

const root = path.join(import.meta.dirname, '..')
let copy = ''

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'mltest-recipe-'))
  for (const name of ['src', 'matchers', 'test/support', 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
  for (const { words, content } of codeBlocks(path.join(root, 'CONTRIBUTING.md'))) {
    const [file] = words
    if (file === undefined) continue
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    writeFileSync(path.join(copy, file), content)
  }
  list('matchers/index.ts', "import toHaveZeroRateBelow from './toHaveZeroRateBelow.js'", '...toHaveZeroRateBelow,')
  list('src/metrics/index.ts', "import { zeroRate } from './zeroRate.js'", 'zeroRate,')
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('the matcher of the recipe type-checks', async () => {
  writeFileSync(
    path.join(copy, 'tsconfig.recipe.json'),
    '{ "extends": "./tsconfig.json", "include": ["test/matchers"] }',
  )
  const tsc = path.join(root, 'node_modules', 'typescript', 'lib', 'tsc.js')
  const { code, output } = await run(process.execPath, [tsc, '-p', 'tsconfig.recipe.json'], copy)
  expect(code, output).toBe(0)
})

test('its test passes', async () => {
  writeFileSync(
    path.join(copy, 'vitest.config.ts'),
    "export default { test: { include: ['test/matchers/*.test.ts'] } }\n",
  )
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const { code, output } = await run(process.execPath, [vitest, 'run', '--root', '.'], copy)
  expect(code, output).toBe(0)
})

/** The one line in an index: an import, and a name in its list. */
function list(file: string, declaration: string, name: string): void {
  const index = path.join(copy, file)
  const text = readFileSync(index, 'utf8').replace(/(export const \w+ = \{\n)/, `$1  ${name}\n`)
  writeFileSync(index, `${declaration}\n${text}`)
}
