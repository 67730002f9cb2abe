import { expect, test } from 'vitest'
import { api, project, statusesOf, testsOf } from '../support/project.js'

test('tables name and spread their rows; options stand second or third', async () => {
  const { report } = project({
    'a.mltest.ts': `${api}
test.each([[1, 2, 3], [2, 2, 5]])('%i + %i = %i', (a, b, sum) => { expect(a + b).toBe(sum) })
test.each([{ name: 'ada', n: { deep: 1 } }])('$name has $n.deep (%#)', ({ n }) => { expect(n.deep).toBe(1) })
test.each\`
  a    | b
  \${1} | \${'x'}
\`('template $a $b', { tags: ['table'] }, ({ a }) => { expect(a).toBe(1) })
describe.each([['x'], ['y']])('column %s', (c) => { test('is known', () => { expect(['x', 'y']).toContain(c) }) })
test.for([[1, 1]])('pair %i', ([a, b]) => { expect(a).toBe(b) })
test('third', () => {}, { tags: 'late' })
test('number', () => new Promise((done) => setTimeout(done, 200)), 20)
describe('outer', { tags: ['o'], severity: 'warn' }, () => { test('inner', { tags: ['i'] }, () => { throw 1 }) })
`,
  })
  const { report: told } = await report()
  expect(statusesOf(told)).toEqual({
    '1 + 2 = 3': 'passed',
    '2 + 2 = 5': 'failed',
    'ada has 1 (0)': 'passed',
    'template 1 x': 'passed',
    'is known': 'passed',
    'pair 1': 'passed',
    third: 'passed',
    number: 'failed',
    inner: 'warned',
  })
  const tests = testsOf(told)
  expect(tests['template 1 x']?.tags).toEqual(['table'])
  expect(tests['third']?.tags).toEqual(['late'])
  expect(tests['inner']).toMatchObject({
    tags: ['o', 'i'],
    suites: ['outer'],
    fullName: 'outer inner',
    severity: 'warn',
  })
  expect(tests['number']?.errors[0]).toMatchObject({ kind: 'timeout', message: 'the test timed out after 20 ms' })
  expect(tests['2 + 2 = 5']?.location).toMatchObject({ line: 3 })
})

test('skipping, choosing and expecting failure; modifiers combine', async () => {
  const { report, write } = project({
    'a.mltest.ts': `${api}const boom = () => { throw new Error('ran') }
test.skip('a', boom)
test.skipIf(true)('b', boom)
test.runIf(0)('c', boom)
describe.skip('d', () => { test('e', boom) })
describe.todo('to come')
test.todo('f')
test.skipIf(false)('g', () => {})
test.fails('h', boom)
test.fails('i', () => {})
test.fails.each([[1], [2]])('j%i', boom)
test.skip.each([[1]])('k%i', boom)
`,
    'b.mltest.ts': `${api}
describe.only('chosen', () => { test('l', () => {}); test('m', () => {}) })
describe.only('more', () => { test.only('n', () => {}); test('o', () => { throw 1 }) })
test('p', () => { throw 1 })
`,
  })
  const { report: told } = await report()
  expect(statusesOf(told)).toEqual({
    ...{ a: 'skipped', b: 'skipped', c: 'skipped', e: 'skipped', 'to come': 'todo', f: 'todo', g: 'passed' },
    ...{ h: 'passed', i: 'failed', j1: 'passed', j2: 'passed', k1: 'skipped' },
    ...{ l: 'passed', m: 'passed', n: 'passed', o: 'skipped', p: 'skipped' },
  })
  expect(testsOf(told)['i']?.errors[0]).toMatchObject({ kind: 'assertion', location: { line: 11 } })

  write('a.mltest.ts', `${api}test('x', { timeot: 1 } as object, () => {})\n`)
  const misspelt = await report(['a'])
  expect(misspelt.code).toBe(2)
  expect(misspelt.report.files[0]?.error).toMatchObject({
    message: '"x" has an unknown option "timeot"; did you mean "timeout"?',
    location: { line: 2 },
  })
})

test('hooks run in the order of Jest, are awaited, and fail what they belong to', async () => {
  const { report, read } = project({
    'order.mltest.ts': `import { appendFileSync } from 'node:fs'
${api}const log = (text: string) => () => appendFileSync('log.txt', text + ' ')
const later = (text: string) => async () => { await new Promise((r) => setTimeout(r, 5)); log(text)() }
beforeAll(later('A')); afterAll(later('Z')); beforeEach(later('b')); afterEach(log('a1')); afterEach(log('a2'))
test('1', log('one'))
describe('inner', () => {
  beforeAll(log('B')); afterAll(log('Y')); beforeEach(log('c')); afterEach(later('d'))
  test('2', later('two'))
})
describe('idle', () => { beforeAll(log('never')); test.skip('3', log('never')) })
`,
    'broken.mltest.ts': `${api}
describe('A', () => { beforeAll(() => { throw new Error('no database') }); test('a1', () => {}); describe('in', () => { test('a2', () => {}) }) })
describe('B', () => { beforeEach(() => { throw new Error('b') }); test('b', () => { throw new Error('never') }) })
describe('C', () => { afterEach(() => { throw new Error('c') }); test('c', () => {}) })
describe('D', () => { afterAll(() => { throw new Error('too late') }); test('d', () => {}) })
describe('E', () => { beforeAll(() => new Promise(() => {}), 30); test('e', () => {}) })
`,
  })
  const { report: told } = await report()
  expect(read('log.txt').trim()).toBe('A b one a1 a2 B b c two d a1 a2 Y Z')
  const [broken] = told.files
  expect(broken?.tests.map(({ name, status, errors }) => [name, status, errors.map(({ message }) => message)])).toEqual(
    [
      ['a1', 'failed', ['no database']],
      ['a2', 'failed', ['no database']],
      ['b', 'failed', ['b']],
      ['c', 'failed', ['c']],
      ['d', 'passed', []],
      ['e', 'failed', ['beforeAll timed out after 30 ms']],
    ],
  )
  expect(broken?.error).toMatchObject({ kind: 'hook', message: 'too late' })
})

test('fixtures are set up for the tests that ask for them, what they ask for first, and torn down in reverse', async () => {
  const { report, read } = project({
    'a.mltest.ts': `import { appendFileSync } from 'node:fs'
${api}const log = (text: string) => appendFileSync('log.txt', text + '\\n')
const my = test.extend<{ base: number; answer: number; plain: string; broken: number }>({
  base: async ({}, use) => { log('base up'); await use(40); log('base down') },
  answer: async ({ base }, use) => { log('answer up'); await use(base + 2); log('answer down') },
  plain: 'x',
  broken: async () => {},
})
my('asks', ({ answer, plain: p }) => { log('asks'); expect([answer, p]).toEqual([42, 'x']) })
my('does not ask', () => { log('does not ask') })
my('fails', ({ base }) => { throw new Error('after ' + base) })
my('is broken', ({ broken }) => {})
my.for([[1], [2]])('row %i', ([n]) => { expect(n).toBeGreaterThan(0) })
my('misspells', ({ anwser }: never) => {})
`,
  })
  const { report: told } = await report()
  expect(read('log.txt').trim().split('\n')).toEqual([
    ...['base up', 'answer up', 'asks', 'answer down', 'base down', 'does not ask', 'base up', 'base down'],
  ])
  const tests = testsOf(told)
  expect(tests['asks']?.status).toBe('passed')
  expect(tests['is broken']?.errors[0]?.message).toBe('fixture "broken" ended without calling use(value)')
  expect(tests['misspells']?.errors[0]?.message).toBe('there is no fixture "anwser"; did you mean "answer"?')
})

test('retry runs a test again, with its hooks, and tells how often; a bail stops after so many failed tests', async () => {
  const { report } = project({
    'a.mltest.ts': `${api}let n = 0, m = 0, k = 0
test('flaky', { retry: 2 }, () => { n++; expect(n).toBe(3) })
test('by flag', () => { m++; expect(m).toBe(2) })
test('never', () => { throw new Error(String(++k)) })
test('next', () => { throw new Error('next') })
test('last', () => {})
`,
  })
  const { report: told } = await report(['--retry=1'])
  const tests = testsOf(told)
  expect(tests['flaky']).toMatchObject({ status: 'passed', retries: 2, errors: [] })
  expect(tests['by flag']).toMatchObject({ status: 'passed', retries: 1 })
  expect(tests['never']).toMatchObject({ status: 'failed', retries: 1, errors: [{ message: '2' }] })
  const bailed = await report(['--bail=2'])
  expect(bailed.report.counts).toMatchObject({ failed: 2, notRun: 2, passed: 1 })
})

test('expect is Jest’s for values, and counts assertions test by test', async () => {
  const { report } = project({
    'data.csv': 'x\n1\n',
    'a.mltest.ts': `${api}
test('values', async () => {
  expect({ a: [1, { b: 2 }] }).toEqual({ a: [1, expect.objectContaining({ b: expect.any(Number) })] })
  await expect(Promise.resolve(7)).resolves.toBe(7)
  await expect(Promise.reject(new Error('bad'))).rejects.toThrow('bad')
  expect([{ a: 1 }]).not.toEqual([{ a: 2 }])
})
test('too few', () => { expect.assertions(2); expect(1).toBe(1) })
test('none', () => { expect.hasAssertions() })
test('data count', async () => { expect.assertions(2); expect(dataset('data.csv')).toHaveRowCount(1); await expect([{ a: 1 }]).toHaveRowCount(1) })
expect.extend({ toBeTwo: (n: number) => ({ pass: n === 2, message: () => n + ' is not two' }) })
test('own matcher', () => { (expect(2) as any).toBeTwo(); expect({ n: 2 }).toEqual({ n: (expect as any).toBeTwo() }) })
`,
    'b.mltest.ts': `${api}test('nothing of the other file', () => { expect((expect(2) as any).toBeTwo).toBe(undefined) })\n`,
  })
  const { report: told } = await report(['--runInBand'])
  expect(statusesOf(told)).toEqual({
    values: 'passed',
    'too few': 'failed',
    none: 'failed',
    'data count': 'passed',
    'own matcher': 'passed',
    'nothing of the other file': 'passed',
  })
  expect(testsOf(told)['too few']?.errors[0]).toMatchObject({
    message: 'expect.assertions(2)\n\n  Expected  2 assertions\n  Received  1',
    location: { line: 9 },
  })
})

test('properties are tried with generated values, by the project’s own fast-check', async () => {
  const { report } = project(
    {
      'a.mltest.ts': `${api}import fc from 'fast-check'
test.prop([fc.integer(), fc.integer()])('addition commutes', (a, b) => { expect(a + b).toBe(b + a) })
test.prop({ n: fc.nat() }, { numRuns: 50 })('shrinks', ({ n }) => { expect(n).toBeLessThan(10) })
test.prop([fc.nat()])('by answer', (n) => n < 10)
`,
    },
    ['fast-check', 'pure-rand'],
  )
  const { report: told } = await report(['--seed=7'])
  expect(statusesOf(told)).toEqual({ 'addition commutes': 'passed', shrinks: 'failed', 'by answer': 'failed' })
  expect(testsOf(told)['shrinks']?.errors[0]?.message).toMatch(/seed: 7[\s\S]*Counterexample: \[\{"n":10\}\]/)
})
