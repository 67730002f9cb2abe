import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../src/engines/duckdb/temporaryFolder.js'

test('is one folder of this process, which only its user can read', () => {
  const folder = temporaryFolder()
  expect(temporaryFolder()).toBe(folder)
  expect(statSync(folder).mode & 0o077).toBe(0)
})

test('is removed when the process ends, with what killed processes have left', () => {
  const gone = spawnSync(process.execPath, ['-e', '0']).pid
  const left = path.join(os.tmpdir(), `mltest-${gone}-abcdef`)
  mkdirSync(left)
  const source = pathToFileURL(path.resolve('src/engines/duckdb/temporaryFolder.ts')).href
  const script = `import(${JSON.stringify(source)}).then(({ temporaryFolder }) => console.log(temporaryFolder()))`
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], { encoding: 'utf8' })
  expect(stdout).toContain('mltest-')
  expect(existsSync(stdout.trim())).toBe(false)
  expect(existsSync(left)).toBe(false)
})
