import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { RunRecord } from '../../../src/store/runRecord.js'
import { api, containing, project, type Project } from '../../support/project.js'

const schema = JSON.parse(readFileSync(new URL('../../../schemas/run.json', import.meta.url), 'utf8')) as object
const isRun = new Ajv2020({ formats: { 'date-time': true } }).compile(schema)

const files = {
  'orders.csv': 'id,amount,plan,ssn\n1,10,a,s1\n2,,b,s2\n3,30,a,s3\n4,40,b,s4\n',
  'orders.mltest.ts': `${api}const orders = dataset('orders.csv', { name: 'orders', sensitive: ['ssn'] })
test('the pipeline is sound', () => {
  expect(orders).toHaveNullRateBelow('amount', Number(process.env.MOST ?? 0.5))
  expect(orders).toHaveUniqueValues('id')
})
`,
}

function records({ folder }: Project, store = '.mltest/store'): readonly RunRecord[] {
  const runs = path.join(folder, store, 'runs')
  return readdirSync(runs)
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(runs, name), 'utf8')) as RunRecord)
}

test('nothing is kept without a store', async () => {
  const { run, has } = project(files)
  expect((await run()).code).toBe(0)
  expect(has('.mltest')).toBe(false)
})

test('a run is kept with what it ran on, in what it looked, and what it received', async () => {
  const orders = project(files)
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: orders.folder })
  git('init', '-q', '-b', 'main')
  git('add', 'orders.csv')
  git('commit', '-q', '-m', 'data')
  writeFileSync(path.join(orders.folder, 'orders.csv'), `${files['orders.csv']}5,50,a,s5\n`)
  const none = { GITHUB_ACTIONS: '', GITLAB_CI: '', JENKINS_URL: '', TF_BUILD: '', CIRCLECI: '', BUILDKITE: '' }
  const { code } = await orders.run(['--store', '--accept', '--period', '2026-11-22', '--model-version=churn-7'], none)
  expect(code).toBe(0)
  const [record, ...others] = records(orders)
  expect(others).toEqual([])
  expect(isRun(record), JSON.stringify(isRun.errors)).toBe(true)
  expect(record).toMatchObject({
    version: 1,
    period: '2026-11-22',
    status: 'accepted',
    outcome: 'pass',
    context: {
      branch: 'main',
      dirty: true,
      modelVersion: 'churn-7',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
    },
    counts: { passed: 1 },
    datasets: [{ name: 'orders', source: 'orders.csv', rows: 5 }],
    assertions: [
      {
        test: 'the pipeline is sound',
        outcome: 'pass',
        received: 0.2,
        facts: { nulls: 1, rows: 5 },
        columns: ['amount'],
        file: 'orders.mltest.ts',
      },
      { matcher: 'toHaveUniqueValues', outcome: 'pass' },
    ],
    errors: [],
  })
})

test('a dataset that did not change is profiled once, and holds no value of a sensitive column', async () => {
  const orders = project(files)
  await orders.run(['--store'])
  await orders.run(['--store'])
  const profiles = readdirSync(path.join(orders.folder, '.mltest/store/profiles'))
  expect(profiles).toHaveLength(1)
  const [first, second] = records(orders)
  expect(second?.datasets).toEqual(first?.datasets)
  expect(first?.datasets[0]?.profile).toBe(`sha256:${profiles[0]?.slice(0, -'.json'.length) ?? ''}`)
  expect(orders.read(`.mltest/store/profiles/${profiles[0] ?? ''}`)).not.toMatch(/"s[1-5]"/)
})

test('a local run is a candidate, one in CI is accepted, one that fails is failed; inconclusive and warned are no failures', async () => {
  const orders = project({
    ...files,
    'more.mltest.ts': `${api}
test('few', () => { expect(dataset([{ x: 1 }])).toNotDriftFrom(dataset([{ x: 2 }])) })
test('warned', { severity: 'warn' }, () => { expect(dataset([{ x: 1 }])).toHaveRowCount(2) })
`,
  })
  await orders.run(['--store'])
  await orders.run(['--store', '--ci'])
  await orders.run(['--store', '--ci'], { MOST: '0.1' })
  await orders.run(['--store', '--accept', '--strict'])
  expect(records(orders).map(({ status, outcome }) => [status, outcome])).toEqual([
    ['candidate', 'pass'],
    ['accepted', 'pass'],
    ['failed', 'fail'],
    ['failed', 'fail'],
  ])
  expect(records(orders)[1]?.counts).toMatchObject({ passed: 1, inconclusive: 1, warned: 1 })
})

test('the config says where runs are kept, of which model and of which period the data are', async () => {
  const orders = project({
    'orders-2026-11-22.csv': 'id\n1\n',
    'orders.mltest.ts': `${api}test('rows', () => { expect(dataset('orders-2026-11-22.csv')).toHaveRowCount(1) })`,
    'mltest.config.ts': `export default {
      store: 'file:kept', modelVersion: 'churn-8',
      period: ({ source }: { source?: string }) => /\\d{4}-\\d\\d-\\d\\d/.exec(source ?? '')?.[0],
    }`,
  })
  await orders.run()
  expect(records(orders, 'kept')).toMatchObject([{ period: '2026-11-22', context: { modelVersion: 'churn-8' } }])
  await orders.run(['--period', '2026-W47'])
  expect(records(orders, 'kept')).toMatchObject([{}, { period: '2026-W47' }])
})

test('what fails outside of assertions is kept too, and a run in which nothing ran is not', async () => {
  const broken = project({
    'a.mltest.ts': `${api}test('throws', () => { throw new Error('boom') })\ntest('skips', { tags: ['x'] }, () => {})`,
    'b.mltest.ts': 'import "./missing.js"',
  })
  await broken.run(['--store', '--accept'])
  expect(records(broken)).toMatchObject([
    {
      outcome: 'error',
      status: 'failed',
      errors: [
        { file: 'a.mltest.ts', test: 'throws', message: containing('boom') },
        { file: 'b.mltest.ts', message: containing('missing.js') },
      ],
    },
  ])
  await broken.run(['--store', '-t', 'nothing', 'a.mltest'])
  expect(records(broken)).toHaveLength(1)
})

test('a store that cannot be reached is exit code 3 after the reports, and the next run sends what waits', async () => {
  const orders = project(files)
  writeFileSync(path.join(orders.folder, 'store'), 'a file where a folder should be')
  const away = await orders.report(['--store', 'file:store', '--accept'])
  expect(away.code).toBe(3)
  expect(away.report.counts.passed).toBe(1)
  expect(away.stderr).toContain('error[E_STORE]: the store store cannot be used')
  expect(away.stderr).toMatch(/hint: run \w{26} waits in \.mltest\/spool and is sent by the next run/)
  const warned = await orders.run(['--store', 'file:store', '--accept', '--no-store-required'])
  expect(warned.code).toBe(0)
  expect(warned.stderr).toContain('warning[E_STORE]')
  expect(readdirSync(path.join(orders.folder, '.mltest/spool'))).toHaveLength(2)

  const back = await orders.run(['--store', 'file:back', '--accept'])
  expect(back.code).toBe(0)
  expect(records(orders, 'back').map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(readdirSync(path.join(orders.folder, '.mltest/spool'))).toEqual([])
})

test('a failed run whose store is away is still told as failed, in its report', async () => {
  const orders = project(files)
  writeFileSync(path.join(orders.folder, 'store'), '')
  const { code, report } = await orders.report(['--store', 'file:store'], { MOST: '0.1' })
  expect([code, report.exitCode]).toEqual([3, 1])
})

test('no file of a store holds a secret', async () => {
  const leaky = project({
    'a.mltest.ts': `${api}
const data = dataset([{ x: 'canary-token' }, { x: 'b' }], { name: 'rows of ' + process.env.MY_TOKEN })
test('leaks ' + process.env.MY_TOKEN, () => {
  expect(data).toHaveValuesIn('x', ['b'], { showValues: true })
  throw new Error('postgres://me:canary-code@db/x ' + process.env.MY_TOKEN)
})`,
    'mltest.config.ts': "export default { modelVersion: 'm ' + process.env.MY_TOKEN }",
  })
  mkdirSync(path.join(leaky.folder, 'store'))
  await leaky.run(['--store', 'file:store'], {
    MY_TOKEN: 'canary-token',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'canary-token',
  })
  const all = readdirSync(path.join(leaky.folder, 'store'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  expect(all.length).toBeGreaterThan(2)
  expect(all.join('\n')).not.toContain('canary')
})
