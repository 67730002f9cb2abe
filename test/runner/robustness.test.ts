import { describe, expect, test } from 'vitest'
import { api, containing, project, statusesOf, testsOf } from '../support/project.js'

describe('a worker that dies', () => {
  test('costs the test that ran and the rest of its file; no test is lost, and other files go on', async () => {
    const { report } = project({
      'abort.mltest.ts': `${api}test('before', () => {})\ntest('aborts', () => { process.abort() })\ntest('after', () => {})\n`,
      'kill.mltest.ts': `${api}test('killed', async () => { process.kill(process.pid, 'SIGKILL'); await new Promise(() => {}) })\n`,
      'loop.mltest.ts': `${api}test('spins', { timeout: 200 }, () => { for (;;) {} })\ntest('rest', () => {})\n`,
      'load.mltest.ts': `${api}test('never', () => {})\nprocess.kill(process.pid, 'SIGKILL')\nawait new Promise(() => {})\n`,
      'good.mltest.ts': `${api}test('good', () => {})\n`,
    })
    const { code, report: told } = await report(['--maxWorkers=2'])
    expect(code).toBe(2)
    expect(statusesOf(told)).toEqual({
      ...{ before: 'passed', aborts: 'failed', after: 'notRun', killed: 'failed' },
      ...{ spins: 'failed', rest: 'notRun', good: 'passed' },
    })
    const tests = testsOf(told)
    expect(tests['aborts']?.errors[0]).toMatchObject({
      kind: 'crash',
      message: 'the process crashed in this test (SIGABRT)',
    })
    expect(tests['spins']?.errors[0]).toMatchObject({
      kind: 'timeout',
      message: containing('after 200 ms'),
    })
    expect(told.files.find(({ path }) => path === 'load.mltest.ts')?.error?.kind).toBe('load')
    expect(told.counts).toEqual({ passed: 2, failed: 3, notRun: 2, inconclusive: 0, warned: 0, skipped: 0, todo: 0 })
  })

  test('of a model that blocks costs its file only, and a model that never answers its test only', async () => {
    const scoring = "import { predict } from 'mltest'\nconst rows = [{ x: 1 }, { x: 2 }]\n"
    const judged = 'expect(predict(model, rows)).toHaveRowCount(2)'
    const { report } = project({
      'blocks.mltest.ts': `${api}${scoring}const model = () => { for (;;) {} }\ntest('blocked', async () => { await ${judged} })\ntest('rest', () => {})\n`,
      'silent.mltest.ts': `${api}${scoring}const model = () => new Promise(() => {})\ntest('hung', async () => { await ${judged} })\ntest('next', () => {})\n`,
      'good.mltest.ts': `${api}${scoring}const model = (given: readonly unknown[]) => given.map(() => 1)\ntest('good', async () => { await ${judged} })\n`,
    })
    const { code, report: told } = await report(['--maxWorkers=2', '--testTimeout=3000', '--scanTimeout=20000'])
    expect(code).toBe(1)
    expect(statusesOf(told)).toEqual({
      ...{ blocked: 'failed', rest: 'notRun', hung: 'failed', next: 'passed', good: 'passed' },
    })
    const tests = testsOf(told)
    expect(JSON.stringify(tests['blocked'])).toContain('it blocked the process, which was ended')
    expect(JSON.stringify(tests['hung'])).toContain('no answer within 3,000 ms')
  })

  test('for want of memory says so', async () => {
    const { report } = project({
      'a.mltest.ts': `${api}test('eats', { timeout: 50_000 }, () => { const all: unknown[] = []; for (;;) all.push(new Array(1e5).fill({})) })\n`,
    })
    const { report: told } = await report([], { NODE_OPTIONS: '--max-old-space-size=64' })
    expect(testsOf(told)['eats']?.errors[0]).toMatchObject({
      kind: 'crash',
      message: containing('memory'),
    })
  })
})

test('errors that nobody catches belong to the test they come from, and are never lost', async () => {
  const { report } = project({
    'a.mltest.ts': `${api}
test('rejects', () => { void Promise.reject(new Error('unheard')) })
test('throws later', async () => { setTimeout(() => { throw new Error('in time') }, 5); await new Promise((r) => setTimeout(r, 50)) })
test('throws too late', () => { setTimeout(() => { throw new Error('too late') }, 5) })
test('waits', async () => { await new Promise((r) => setTimeout(r, 50)); setInterval(() => {}, 1000) })
`,
  })
  const { code, report: told } = await report()
  expect(code).toBe(1)
  expect(statusesOf(told)).toEqual({
    rejects: 'failed',
    'throws later': 'failed',
    'throws too late': 'passed',
    waits: 'passed',
  })
  expect(told.unhandledErrors).toMatchObject([
    { message: 'after "throws too late" had ended: too late', location: { line: 5 } },
  ])
})

test('anything can be thrown, and is cut at 64 KB', async () => {
  const thrown: Readonly<Record<string, readonly [code: string, says: string]>> = {
    cyclic: ['const c: any = { n: 1n }; c.self = c; throw c', 'thrown: <ref *1> { n: 1n, self: [Circular *1] }'],
    undefined: ['throw undefined', 'thrown: undefined'],
    symbol: [`throw Symbol('s')`, 'thrown: Symbol(s)'],
    text: [`throw 'x'.repeat(50_000_000)`, 'x'.repeat(50)],
    message: [`throw new Error('y'.repeat(50_000_000))`, 'y'.repeat(50)],
    proxy: [
      `throw new Proxy({}, { get() { throw 1 }, has() { throw 1 }, getPrototypeOf() { throw 1 }, ownKeys() { throw 1 } })`,
      'thrown: ',
    ],
    getters: [`throw Object.defineProperty(new Error('q'), 'stack', { get() { throw 1 } })`, 'q'],
    cause: [`throw new TypeError('outer', { cause: new Error('inner') })`, 'TypeError: outer\nCaused by: inner'],
    several: [
      `throw new AggregateError([new Error('one'), 'two'], 'many')`,
      `AggregateError: many\n  - one\n  - 'two'`,
    ],
    'no prototype': ['throw Object.assign(Object.create(null), { a: 1 })', 'thrown: [Object: null prototype] { a: 1 }'],
  }
  const body = Object.entries(thrown).map(([name, [code]]) => `test('${name}', () => { ${code} })\n`)
  const { report } = project({ 'a.mltest.ts': `${api}${body.join('')}` })
  const tests = testsOf((await report()).report)
  for (const [name, [, says]] of Object.entries(thrown)) {
    const message = tests[name]?.errors[0]?.message ?? ''
    expect(message.startsWith(says), `${name}: ${message.slice(0, 200)}`).toBe(true)
    expect(message.length).toBeLessThanOrEqual(65_536)
  }
})

test('what is printed belongs to its test, however it is printed, and is bounded', async () => {
  const { report } = project({
    'a.mltest.ts': `import { writeSync } from 'node:fs'
${api}console.log('while loading')
test('prints', async () => { console.log('out'); console.error('err'); process.stdout.write('raw\\n'); await null; console.log('after') })
test('past node', () => { writeSync(1, 'written\\n') })
test('floods', () => { for (let i = 0; i < 1000; i++) console.log('z'.repeat(10_000)) })
`,
  })
  const { report: told } = await report()
  const printed = (name: string) => testsOf(told)[name]?.console ?? []
  expect(printed('prints').filter(({ text }) => text !== 'written\n')).toEqual([
    { stream: 'stdout', text: 'out\n' },
    { stream: 'stderr', text: 'err\n' },
    { stream: 'stdout', text: 'raw\nafter\n' },
  ])
  // Straight to the pipe, so it goes to the test whose end the parent hears of next: never lost, at most a test off.
  const everything = [...Object.keys(testsOf(told)).flatMap(printed), ...(told.files[0]?.console ?? [])]
  expect(everything.filter(({ text }) => text === 'written\n')).toHaveLength(1)
  expect(JSON.stringify(printed('floods')).length).toBeLessThan(70_000)
  expect(printed('floods').at(-1)?.text).toMatch(/more characters were printed/)
  expect(told.files[0]?.console).toContainEqual({ stream: 'stdout', text: 'while loading\n' })
})

test('a file leaves the working directory and the environment as they were', async () => {
  const { report } = project({
    'a.mltest.ts': `import { tmpdir } from 'node:os'\n${api}test('changes', () => { process.chdir(tmpdir()); process.env.MLTEST_LEFT = '1' })\n`,
    'b.mltest.ts': `${api}test('sees none of it', () => { expect(process.env.MLTEST_LEFT).toBe(undefined); expect(dataset('d.csv')).toHaveRowCount(1) })\n`,
    'd.csv': 'x\n1\n',
  })
  const { code, stdout } = await report(['--runInBand'])
  expect(code, stdout).toBe(0)
})
