import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { RunReport, TestRecord } from '../../runner/events.js'
import { linkPackages } from './linkPackages.js'

const cli = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

/** What a test file begins with. */
export const api = `import { afterAll, afterEach, beforeAll, beforeEach, dataset, describe, expect, it, test } from 'mltest'\n`

/** A tiny project in a folder of its own, which the built command runs; gone when the test is over. */
export interface Project {
  readonly folder: string
  readonly write: (file: string, content: string) => void
  readonly read: (file: string) => string
  readonly has: (file: string) => boolean
  readonly start: (args: readonly string[], env?: Environment) => ChildProcess
  /** Runs the command; never rejects because of its exit code. */
  readonly run: (args?: readonly string[], env?: Environment) => Promise<Ended>
  /** Runs the command with a JSON report beside what is told to people. */
  readonly report: (args?: readonly string[], env?: Environment) => Promise<Ended & { readonly report: RunReport }>
}

type Environment = Readonly<Record<string, string>>

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function project(files: Readonly<Record<string, string>>, packages: readonly string[] = []): Project {
  const folder = mkdtempSync(path.join(tmpdir(), 'mltest-project-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  linkPackages(folder, packages)
  const at = (file: string) => path.join(folder, file)
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true })
    writeFileSync(at(file), content)
  }
  for (const [file, content] of Object.entries({ 'package.json': '{ "type": "module" }', ...files }))
    write(file, content)

  const start: Project['start'] = (args, env = {}) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: folder,
      env: { ...process.env, CI: '', NO_COLOR: '1', ...env },
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    return child
  }
  const run: Project['run'] = (args = [], env) => ended(start(args, env))
  return {
    folder,
    write,
    read: (file) => readFileSync(at(file), 'utf8'),
    has: (file) => existsSync(at(file)),
    start,
    run,
    async report(args = [], env) {
      rmSync(at('report.json'), { force: true })
      const result = await run([...args, '--reporter=json', '--outputFile.json=report.json'], env)
      if (!existsSync(at('report.json'))) throw new Error(`no report was written: ${result.stderr}${result.stdout}`)
      return { ...result, report: JSON.parse(readFileSync(at('report.json'), 'utf8')) as RunReport }
    },
  }
}

/** What a process has printed when it has ended. */
export function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const texts = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.setEncoding('utf8').on('data', (text: string) => (texts[stream] += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...texts }))
  })
}

/** All tests of a report by name. */
export function testsOf({ files }: RunReport): Readonly<Record<string, TestRecord>> {
  return Object.fromEntries(files.flatMap(({ tests }) => tests.map((test) => [test.name, test])))
}

/** Status of each test by name. */
export function statusesOf(report: RunReport): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(testsOf(report)).map(([name, { status }]) => [name, status]))
}

/** Matches a text that has a part; typed, which Vitest's own is not. */
export function containing(part: string): unknown {
  return expect.stringContaining(part)
}
