import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { api, containing, project } from '../support/project.js'

const passes = `${api}test('fine', () => { expect(1).toBe(1) })\n`
const fails = `${api}test('wrong', () => { expect(1).toBe(2) })\n`
const broken = `${api}throw new Error('cannot load')\n`

describe('exit codes', () => {
  test('0 when something ran and nothing failed, 1 when something failed, 2 when a file does not load', async () => {
    const { run, write } = project({ 'a.mltest.ts': passes })
    const good = await run()
    expect(good.code, good.stderr).toBe(0)
    expect(good.stdout.trimEnd()).toMatch(/\n1 passed, 0 failed$/)
    write('b.mltest.ts', fails)
    expect((await run()).code).toBe(1)
    write('c.mltest.ts', broken)
    const bad = await run()
    expect(bad.code).toBe(2)
    expect(bad.stdout.trimEnd()).toMatch(/\n1 passed, 1 failed.*$/)
  })

  test('4 when there is nothing to run, saying what matched nothing; 0 with --passWithNoTests', async () => {
    const { run, write } = project({})
    const nothing = await run()
    expect(nothing).toMatchObject({ code: 4, stderr: containing('**/*.mltest.{') })
    expect((await run(['--pass-with-no-tests'])).code).toBe(0)
    write('a.mltest.ts', `${api}test.skip('later', () => {})\n`)
    expect(await run()).toMatchObject({ code: 4, stderr: containing('skipped') })
    expect(await run(['-t', 'xyz'])).toMatchObject({ code: 4, stderr: containing('"xyz"') })
    expect(await run(['wach'])).toMatchObject({
      code: 4,
      stderr: containing('hint: did you mean the command "mltest watch"?'),
    })
  })

  test('a file without tests is a mistake only where others have some', async () => {
    const { run, write } = project({ 'empty.mltest.ts': '' })
    expect((await run()).code).toBe(4)
    write('a.mltest.ts', passes)
    const both = await run()
    expect(both.code).toBe(2)
    expect(both.stdout).toContain('the file has no tests')
  })

  test('two tests of one name: 2, with both lines', async () => {
    const { run } = project({
      'a.mltest.ts': `${api}test('x', () => {})\ndescribe('d', () => {})\ntest('x', () => {})\n`,
    })
    const { code, stdout } = await run()
    expect(code).toBe(2)
    expect(stdout).toMatch(/a\.mltest\.ts:4[^\n]*: duplicate test name "x"; the first stands in line 2/)
  })

  test('3 when a report cannot be written, unless a file did not load', async () => {
    const { run, write, folder } = project({ 'a.mltest.ts': passes })
    mkdirSync(path.join(folder, 'taken'))
    const unwritable = ['--reporter=json', '--outputFile.json=taken']
    const result = await run(unwritable)
    expect(result).toMatchObject({ code: 3, stderr: containing('error[E_REPORT]') })
    write('b.mltest.ts', broken)
    expect((await run(unwritable)).code).toBe(2)
  })

  test('user code cannot choose it', async () => {
    const { report, write } = project({
      'a.mltest.ts': `${api}process.exitCode = 7\ntest('sets', () => { process.exitCode = 3 })\n`,
    })
    expect((await report()).code).toBe(0)
    write(
      'a.mltest.ts',
      `${api}test('before', () => {})\ntest('exits', () => process.exit(0))\ntest('after', () => {})\n`,
    )
    const inside = await report()
    expect(inside.code).toBe(1)
    expect(inside.report.counts).toMatchObject({ passed: 1, failed: 1, notRun: 1 })
    expect(inside.report.files[0]?.tests[1]?.errors[0]).toMatchObject({ kind: 'crash', location: { line: 3 } })
    write('a.mltest.ts', `${api}test('x', () => {})\nprocess.exit(0)\n`)
    const loading = await report()
    expect(loading.code).toBe(2)
    expect(loading.report.files[0]?.error).toMatchObject({
      message: 'process.exit(0) was called',
      location: { line: 3 },
    })
  })
})

test('.only in CI fails the tests that it chose, unless it is allowed', async () => {
  const { report } = project({
    'a.mltest.ts': `${api}describe.only('d', () => { test('in', () => {}) })\ntest('out', () => { throw 1 })\n`,
  })
  const forbidden = await report(['--ci'])
  expect(forbidden.code).toBe(1)
  expect(forbidden.report.files[0]?.tests[0]?.errors[0]?.message).toBe(
    'describe.only hides the other tests of a.mltest.ts; remove it, or run with --allowOnly',
  )
  expect((await report(['--ci', '--allowOnly'])).code).toBe(0)
  expect((await report([], { CI: 'true' })).code).toBe(1)
})

test('a warning is told and fails nothing; misuse in a test that warns fails', async () => {
  const { report } = project({
    'data.csv': 'x\n1\n',
    'a.mltest.ts': `${api}const data = dataset('data.csv')
test('warns', { severity: 'warn' }, () => { expect(data).toHaveRowCount(5) })
test('is misused', { severity: 'warn' }, () => { expect(data).toHaveNullRateBelow('nope', 0.1) })
test('warns by its assertion', () => { expect(data).toHaveNullRateBelow('x', 0.1); expect(1).toBe(1) })
`,
  })
  const { code, report: told } = await report()
  expect(code).toBe(1)
  expect(told.files[0]?.tests.map(({ status }) => status)).toEqual(['warned', 'failed', 'passed'])
  expect(told.counts).toMatchObject({ warned: 1, failed: 1, passed: 1 })
})
