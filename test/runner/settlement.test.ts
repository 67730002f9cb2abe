import { expect, test } from 'vitest'
import { api, containing, project, statusesOf, testsOf } from '../support/project.js'

const csv = 'id,age,plan\n1,20,basic\n2,30,pro\n3,,basic\n4,50,gold\n'

test('un-awaited assertions are judged in one plan and fail their own test, each on its own line', async () => {
  const { report } = project({
    'data.csv': csv,
    'a.mltest.ts': `${api}const orders = dataset('data.csv')
test('first', () => {
  expect(orders).toHaveRowCount(4)
  expect(orders).toHaveNullRateBelow('age', 0.1)
})
test('second', () => { expect(orders).toHaveUniqueValues('id') })
test('third', () => {
  expect(orders).toHaveRowCount(99)
  expect(1).toBe(1)
  expect(orders).not.toHaveUniqueValues('id')
})
`,
  })
  const { report: told } = await report()
  const tests = testsOf(told)
  expect(statusesOf(told)).toEqual({ first: 'failed', second: 'passed', third: 'failed' })
  expect(tests['first']?.assertions.map(({ outcome, received }) => [outcome, received])).toEqual([
    ['pass', 4],
    ['fail', 0.25],
  ])
  expect(tests['first']?.errors.map(({ kind, location }) => [kind, location?.line])).toEqual([['assertion', 5]])
  expect(tests['third']?.errors.map(({ location }) => location?.line)).toEqual([9, 11])
  expect(tests['third']?.assertions[1]).toMatchObject({
    call: 'expect(orders).not.toHaveUniqueValues("id")',
    matcher: 'toHaveUniqueValues',
    not: true,
    dataset: 'data.csv',
    columns: ['id'],
  })
  expect(told.scans.map(({ statements, assertions }) => [statements, assertions])).toEqual([[1, 5]])
})

test('an awaited assertion has all before it judged too, and who catches its failure owns it', async () => {
  const { report } = project({
    'data.csv': csv,
    'a.mltest.ts': `${api}const data = dataset('data.csv')
test('fails', async () => {
  expect(data).toHaveRowCount(98)
  await expect(data).toHaveRowCount(99)
  throw new Error('never')
})
test('catches', async () => {
  await expect(expect(data).toHaveRowCount(99)).rejects.toThrow('toHaveRowCount(99)')
  await expect(data).toHaveRowCount(99).catch(() => {})
})
test('together', async () => { await Promise.all([expect(data).toHaveRowCount(4), expect(data).toHaveUniqueValues('id')]) })
test('nobody hears', () => { void expect(data).toHaveRowCount(5).then(() => {}) })
test('twice', async () => { const count = expect(data).toHaveRowCount(5); await expect(data).toHaveUniqueValues('id'); await count })
`,
  })
  const { report: told } = await report()
  const tests = testsOf(told)
  expect(statusesOf(told)).toEqual({
    fails: 'failed',
    catches: 'passed',
    together: 'passed',
    'nobody hears': 'failed',
    twice: 'failed',
  })
  expect(tests['fails']?.errors.map(({ location }) => location?.line)).toEqual([4, 5])
  expect(tests['nobody hears']?.errors).toHaveLength(1)
  expect(tests['twice']?.errors).toHaveLength(1)
})

test('hooks find the data as the tests did: what is recorded is judged before afterEach, afterAll and teardown', async () => {
  const { report } = project({
    'a.mltest.ts': `import { rmSync, writeFileSync } from 'node:fs'
${api}
describe('each', () => {
  beforeEach(() => writeFileSync('each.csv', 'x\\n1\\n'))
  afterEach(() => rmSync('each.csv'))
  test('a', () => { expect(dataset('each.csv')).toHaveRowCount(1) })
  test('b', () => { expect(dataset('each.csv')).toHaveRowCount(2) })
})
describe('all', () => {
  beforeAll(() => writeFileSync('all.csv', 'x\\n1\\n'))
  afterAll(() => rmSync('all.csv'))
  test('c', () => { expect(dataset('all.csv')).toHaveRowCount(1) })
})
const my = test.extend<{ file: string }>({ file: async ({}, use) => { writeFileSync('f.csv', 'x\\n1\\n'); await use('f.csv'); rmSync('f.csv') } })
my('d', ({ file }) => { expect(dataset(file)).toHaveRowCount(1) })
`,
  })
  expect(statusesOf((await report()).report)).toEqual({ a: 'passed', b: 'failed', c: 'passed', d: 'passed' })
})

test('assertions of hooks are judged: of afterEach for its test, of beforeAll for its block, of afterAll for the file', async () => {
  const { report } = project({
    'data.csv': csv,
    'a.mltest.ts': `${api}const data = dataset('data.csv')
describe('A', () => { afterEach(() => { expect(data).toHaveRowCount(99) }); test('a', () => {}) })
describe('B', () => { beforeAll(() => { expect(data).toHaveRowCount(99) }); test('b', () => {}) })
describe('C', () => { beforeAll(async () => { await expect(data).toHaveRowCount(4) }); test('c', () => {}) })
describe('D', () => { afterAll(() => { expect(data).toHaveRowCount(99) }); test('d', () => {}) })
`,
  })
  const { report: told, code } = await report()
  expect(code).toBe(1)
  expect(statusesOf(told)).toEqual({ a: 'failed', b: 'failed', c: 'passed', d: 'passed' })
  expect(told.files[0]?.error).toMatchObject({ kind: 'assertion', location: { line: 6 } })
})

test('a failure decides about a retry and about test.fails, awaited or not', async () => {
  const { report } = project({
    'data.csv': csv,
    'a.mltest.ts': `${api}const data = dataset('data.csv')
let n = 2
test('flaky', { retry: 3 }, () => { expect(data).toHaveRowCount(n++) })
test.fails('is wrong', () => { expect(data).toHaveRowCount(5) })
test.fails('is right', () => { expect(data).toHaveRowCount(4) })
test.fails('is misused', () => { expect(data).toHaveNullRateBelow('nope', 0.5) })
`,
  })
  const { report: told } = await report()
  expect(statusesOf(told)).toEqual({
    flaky: 'passed',
    'is wrong': 'passed',
    'is right': 'failed',
    'is misused': 'failed',
  })
  expect(testsOf(told)['flaky']).toMatchObject({ retries: 2, assertions: [{ received: 4, outcome: 'pass' }] })
})

test('what cannot be judged is an error with a remedy, in the same report as the rest', async () => {
  const { report } = project({
    'a.mltest.ts': `${api}import { predict } from 'mltest'
test('no file', () => { expect(dataset('nothing.csv')).toHaveRowCount(1) })
test('no matcher', () => { expect([{ a: 1 }]).toHaveRowCuont(1) })
test('no data', () => { expect({ a: 5 }).toHaveRowCount(1) })
test('no answer', () => {
  const model = () => { throw new Error('out of order') }
  expect(predict(model, dataset([{ a: 1 }, { a: 2 }]))).toHaveRowCount(2)
  expect(predict(model, dataset([{ a: 1 }, { a: 2 }]))).toHaveNoNulls('prediction')
})
test('fine', () => { expect([{ a: 1 }]).toHaveRowCount(1); expect({ a: [1, 2] }).toHaveRowCount(2) })
`,
  })
  const tests = testsOf((await report()).report)
  expect(tests['no file']?.errors[0]).toMatchObject({ kind: 'data', message: containing('nothing.csv') })
  expect(tests['no matcher']?.errors[0]).toMatchObject({
    kind: 'misuse',
    message: containing('did you mean "toHaveRowCount"?'),
  })
  expect(tests['no data']?.errors[0]?.kind).toBe('misuse')
  expect(tests['no answer']?.errors.at(-1)).toMatchObject({
    kind: 'model',
    message: expect.stringMatching(/failed on batch 1 \(rows 1 to 2 of .*out of order/s) as string,
  })
  expect(tests['fine']?.status).toBe('passed')
})
