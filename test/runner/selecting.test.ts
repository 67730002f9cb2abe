import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { api, project, statusesOf } from '../support/project.js'

const passes = `${api}test('fine', () => { expect(1).toBe(1) })\n`

test('files are found by name, below the root, without packages; filters, shards and the root narrow them', async () => {
  const { report, write } = project({
    'a.mltest.ts': passes,
    'deep/er/b.mltest.mjs': passes,
    'deep/c [x].mltest.js': passes,
    'd.test.ts': 'throw new Error("not mine")',
    'node_modules/x/e.mltest.ts': passes,
  })
  const paths = async (...args: string[]) => (await report(args)).report.files.map(({ path }) => path)
  expect(await paths()).toEqual(['a.mltest.ts', 'deep/c [x].mltest.js', 'deep/er/b.mltest.mjs'])
  expect(await paths('run', 'deep/er')).toEqual(['deep/er/b.mltest.mjs'])
  expect(await paths('c [x]', './a.mltest.ts')).toEqual(['a.mltest.ts', 'deep/c [x].mltest.js'])
  expect([...(await paths('--shard=1/2')), ...(await paths('--shard=2/2'))].sort()).toEqual(await paths())
  write('mltest.config.mjs', `export default { include: ['deep/**/*.mjs'] }`)
  expect(await paths()).toEqual(['deep/er/b.mltest.mjs'])
})

test('tests are selected by a pattern over full names, and by tags', async () => {
  const { report } = project({
    'a.mltest.ts': `${api}const boom = () => { throw new Error('ran') }
describe('orders', { tags: ['data'] }, () => { test('are new', () => {}); test('are old', { tags: ['slow'] }, boom) })
test('users', boom)
`,
  })
  const ran = async (...args: string[]) => {
    const { report: told } = await report(args)
    return Object.entries(statusesOf(told)).flatMap(([name, status]) => (status === 'skipped' ? [] : [name]))
  }
  expect(await ran('-t', 'orders are n')).toEqual(['are new'])
  expect(await ran('--test-name-pattern=^users$')).toEqual(['users'])
  expect(await ran('--tags=data', '-t', 'new')).toEqual(['are new'])
  expect(await ran('--tags', 'slow,none')).toEqual(['are old'])
})

test('--onlyFailures runs what failed last, until it passes', async () => {
  const { report, run, write } = project({
    'a.mltest.ts': `${api}test('good', () => {})\ntest('bad', () => { throw 1 })\n`,
    'b.mltest.ts': passes,
  })
  await run()
  expect(statusesOf((await report(['--onlyFailures'])).report)).toEqual({ good: 'skipped', bad: 'failed' })
  write('a.mltest.ts', `${api}test('good', () => {})\ntest('bad', () => {})\n`)
  expect((await run(['--onlyFailures'])).code).toBe(0)
  expect(await run(['--onlyFailures'])).toMatchObject({ code: 4 })
})

test('--changed runs the files that a change concerns: by imports, by the data that they name', async () => {
  const { folder, report, run, write } = project({
    'a.mltest.ts': `${api}import { n } from './lib/n.js'\ntest('a', () => { expect(n).toBe(1) })\n`,
    'b.mltest.ts': `${api}test('b', () => { expect(dataset('data/orders-*.csv')).toHaveRowCount(1) })\n`,
    'c.mltest.ts': `${api}test('c', () => {})\n`,
    'lib/n.ts': `import { m } from './m.js'\nexport const n: number = m\n`,
    'lib/m.ts': 'export const m = 1\n',
    'data/orders-1.csv': 'x\n1\n',
    '.gitignore': 'node_modules\nreport.json\n',
  })
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], { cwd: folder })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'first')
  const paths = async (...args: string[]) => (await report(args)).report.files.map(({ path }) => path)
  expect(await run(['--changed'])).toMatchObject({ code: 4 })
  write('lib/m.ts', 'export const m = 1 // edited\n')
  expect(await paths('--changed')).toEqual(['a.mltest.ts'])
  write('data/orders-2.csv', 'x\n1\n')
  expect(await paths('--changed')).toEqual(['a.mltest.ts', 'b.mltest.ts'])
  git('commit', '-qam', 'second')
  expect(await paths('--changed', 'HEAD~1')).toEqual(['a.mltest.ts', 'b.mltest.ts'])
  expect(await run(['--changed=nowhere'])).toMatchObject({ code: 2 })
})
