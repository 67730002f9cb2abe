import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { RunReport } from '../../runner/events.js'
import { api, ended, project } from '../support/project.js'

const waits = `await new Promise(() => {})`
const blocks = `for (;;) {}`
const file = (body: string) => `import { appendFileSync, writeFileSync } from 'node:fs'
${api}test('done', () => {})
test('runs', { timeout: 50_000 }, async () => { writeFileSync('pid', String(process.pid)); ${body} })
test('rest', () => {})
`

/** Waits for the second test of `file`; gives the id of its process. */
async function running(folder: string): Promise<number> {
  const pid = path.join(folder, 'pid')
  while (!existsSync(pid) || readFileSync(pid, 'utf8') === '') await setTimeout(20)
  return Number(readFileSync(pid, 'utf8'))
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return true
    }
    if (Date.now() > end) return false
    await setTimeout(50)
  }
}

const start = (
  body: string,
): { readonly folder: string; readonly child: ChildProcess; readonly read: (file: string) => string } => {
  const { folder, start, read } = project({ 'a.mltest.ts': file(body) })
  return { folder, child: start(['--reporter=json', '--outputFile.json=report.json']), read }
}

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130, waits],
  ['SIGTERM', 143, blocks],
  ['SIGHUP', 129, waits],
] as const)('%s ends the run with %i, reports what there is, and leaves no process', async (signal, code, body) => {
  const { folder, child, read } = start(body)
  const result = ended(child)
  const worker = await running(folder)
  child.kill(signal)
  const { code: seen, stdout } = await result
  expect(seen).toBe(code)
  const report = JSON.parse(read('report.json')) as RunReport
  expect(report).toMatchObject({ exitCode: code, counts: { passed: 1, failed: 0, notRun: 2 } })
  expect(stdout.trimEnd()).toMatch(/1 passed, 0 failed, 2 not run$/)
  expect(await isGone(worker, 1_000)).toBe(true)
})

test.skipIf(process.platform === 'win32').each([
  ['waits', waits],
  ['blocks', blocks],
])('a worker that %s dies with a parent that is killed', async (_, body) => {
  const { folder, child } = start(body)
  const worker = await running(folder)
  child.kill('SIGKILL')
  expect(await isGone(worker, 5_000)).toBe(true)
})
