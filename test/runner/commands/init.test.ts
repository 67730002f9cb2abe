import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkPackages } from '../../support/linkPackages.js'
import { runCli } from '../../support/runCli.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mltest-init-'))
  linkPackages(folder)
  const rows = Array.from(
    { length: 2000 },
    (_, i) => `${i + 1},${20 + (i % 40)},${i % 3 === 0 ? 'pro' : 'basic'},${i % 10 === 0 ? '' : i}`,
  )
  writeFileSync(path.join(folder, 'orders.csv'), `order_id,age,plan,discount\n${rows.join('\n')}\n`)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe.each([
  ['an ESM project', '{ "type": "module" }'],
  ['a CommonJS project', '{ "type": "commonjs" }'],
  ['a project that does not say', '{}'],
])('in %s', (_, manifest) => {
  test('writes a config and a test file that is green, and stays green against its reference', async () => {
    writeFileSync(path.join(folder, 'package.json'), manifest)
    const made = await runCli(['init', 'orders.csv'], folder)
    expect(made.output).toContain(
      'wrote  mltest.config.ts\nwrote  contracts/orders.odcs.yaml\nwrote  orders.mltest.ts\nAdd "test:data": "mltest" to the scripts',
    )
    expect(made.output).toContain('3 passed, 0 failed')
    expect(made.code).toBe(0)
    for (const flags of [['--ci']]) {
      const { code, output } = await runCli(flags, folder)
      expect(output).toContain('3 passed, 0 failed')
      expect(code).toBe(0)
    }
  })
})

test('without data it writes an example that is green', async () => {
  await runCli(['init'], folder)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['example.mltest.ts', 'mltest.config.ts']))
  const { code, output } = await runCli([], folder)
  expect(output).toContain('2 passed, 0 failed')
  expect(code).toBe(0)
})

test('overwrites nothing unless forced to, and a config never', async () => {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
  writeFileSync(path.join(folder, 'orders.mltest.ts'), '// mine\n')
  writeFileSync(path.join(folder, 'mltest.config.mjs'), 'export default {}\n')
  const refused = await runCli(['init', 'orders.csv'], folder)
  expect(refused.code).toBe(2)
  expect(refused.output).toContain(
    'error[E_EXISTS] orders.mltest.ts: the file is there already\nhint: --force overwrites it',
  )
  expect(read('orders.mltest.ts')).toBe('// mine\n')
  const forced = await runCli(['init', 'orders.csv', '--force'], folder)
  expect(forced.code).toBe(0)
  expect(forced.output).toContain(
    'kept   mltest.config.mjs\nwrote  contracts/orders.odcs.yaml\nwrote  orders.mltest.ts\n',
  )
  expect(read('orders.mltest.ts')).toContain("dataset('orders.csv')")
  expect(read('mltest.config.mjs')).toBe('export default {}\n')
})

test('adds a line to the scripts of package.json when it may', async () => {
  writeFileSync(path.join(folder, 'package.json'), '{\n    "type": "module"\n}\n')
  expect((await runCli(['init', '--script'], folder)).output).toContain('Added "test:data": "mltest"')
  expect(readFileSync(path.join(folder, 'package.json'), 'utf8')).toBe(
    '{\n    "type": "module",\n    "scripts": {\n        "test:data": "mltest"\n    }\n}\n',
  )
})

test('the test file goes where others are', async () => {
  mkdirSync(path.join(folder, 'tests'))
  expect((await runCli(['init', 'orders.csv'], folder)).output).toContain('wrote  tests/orders.mltest.ts')
})

test.each([
  ['no-such.csv', 'no-such.csv'],
  ['empty.csv', 'no rows'],
])('data that cannot be read or have no rows are an error, and nothing is written: %s', async (data, says) => {
  writeFileSync(path.join(folder, 'empty.csv'), 'a,b\n')
  const { code, output } = await runCli(['init', data], folder)
  expect(code).toBe(2)
  expect(output).toMatch(/^error\[E_DATA\]: /)
  expect(output).toContain(says)
  expect(readdirSync(folder).filter((name) => name.includes('mltest.'))).toEqual([])
})
