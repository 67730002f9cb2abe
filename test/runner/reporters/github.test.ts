import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { github } from '../../../runner/reporters/github.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mltest-github-'))
  vi.stubEnv('GITHUB_STEP_SUMMARY', path.join(folder, 'summary.md'))
  vi.stubEnv('GITHUB_WORKSPACE', undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('annotates the lines of what failed, the most severe first', async () => {
  await expect(await textOf(github, story)).toMatchFileSnapshot('golden/github.txt')
})

test('writes the whole run to the summary of the step', async () => {
  await textOf(github, story)
  const summary = readFileSync(path.join(folder, 'summary.md'), 'utf8')
  await expect(summary).toMatchFileSnapshot('golden/github.md')
})

test('every line is one command, and nothing that a test is called makes another', async () => {
  const lines = (await textOf(github, story)).trimEnd().split('\n')
  expect(lines.length).toBeLessThanOrEqual(10)
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-z]+=[^,:]*,?)+::/)
})

test('paths are those of the repository when the root is a folder in it', async () => {
  vi.stubEnv('GITHUB_WORKSPACE', '/repo')
  const text = await textOf(github, story, { root: '/repo/packages/data' })
  expect(text).toContain('file=packages/data/tests/orders.mltest.ts,line=7,col=20')
})
