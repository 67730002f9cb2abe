import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCli } from '../../support/runCli.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mltest-list-'))
  mkdirSync(path.join(folder, 'sub'))
  writeFileSync(path.join(folder, 'a.mltest.ts'), "throw new Error('loaded')")
  writeFileSync(path.join(folder, 'sub', 'b.mltest.ts'), "throw new Error('loaded')")
})
afterEach(() => rmSync(folder, { recursive: true }))

test('names what a run would take, and loads none of it', async () => {
  expect(await runCli(['list'], folder)).toEqual({ code: 0, output: 'a.mltest.ts\nsub/b.mltest.ts\n' })
  expect(await runCli(['list', 'sub'], folder)).toEqual({ code: 0, output: 'sub/b.mltest.ts\n' })
  expect(await runCli(['list', '--shard=2/2'], folder)).toMatchObject({ code: 0 })
})

test('as JSON', async () => {
  const { output } = await runCli(['list', '--json'], folder)
  expect(JSON.parse(output)).toEqual({ version: 1, files: ['a.mltest.ts', 'sub/b.mltest.ts'] })
})

test('heeds the config', async () => {
  writeFileSync(path.join(folder, 'mltest.config.json'), '{ "include": ["sub/*.ts"] }')
  expect(await runCli(['list'], folder)).toEqual({ code: 0, output: 'sub/b.mltest.ts\n' })
})

test('nothing found is 4, unless that is allowed', async () => {
  const nothing = await runCli(['list', 'nowhere'], folder)
  expect(nothing.code).toBe(4)
  expect(nothing.output).toContain('no test file matches nowhere')
  expect((await runCli(['list', 'nowhere', '--passWithNoTests'], folder)).code).toBe(0)
})
