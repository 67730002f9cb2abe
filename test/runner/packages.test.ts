import { expect, test } from 'vitest'
import { api, containing, project, statusesOf, testsOf } from '../support/project.js'

test.each([
  ['module', '{ "type": "module" }'],
  ['commonjs', '{ "type": "commonjs" }'],
  ['no', '{}'],
])('a package of %s type has the same API, TypeScript and lines', async (_, manifest) => {
  const { report } = project({
    'package.json': manifest,
    'tsconfig.json': `{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "paths": { "@lib/*": ["./lib/*"] } } }`,
    'data.csv': 'x\n1\n2\n',
    'd.json': '{ "two": 2 }',
    'lib/plan.ts': `export enum Plan { Pro = 'pro' }\nexport interface Row { readonly plan: Plan }\nexport class Box<T> { constructor(private readonly value: T) {} get(): T { return this.value } }\n`,
    'a.mltest.ts': `${api}import { Box, Plan, type Row } from '@lib/plan'
import d from './d.json'
const row = { plan: Plan.Pro } satisfies Row
test('types', () => { expect(new Box<Row>(row).get().plan).toBe('pro') })
test('data', async () => { await expect(dataset('data.csv')).toHaveRowCount(d.two) })
test('bad', () => {
  expect(dataset('data.csv')).toHaveRowCount(5)
  expect([{ a: 1 }]).toHaveRowCount(5)
})
`,
  })
  const { report: told } = await report()
  expect(statusesOf(told)).toEqual({ types: 'passed', data: 'passed', bad: 'failed' })
  expect(testsOf(told)['bad']?.errors.map(({ location }) => location?.line)).toEqual([8, 9])
})

test('top-level await works in an ES package, and is explained in a CommonJS one', async () => {
  const file = `${api}const n = await Promise.resolve(1)\ntest('x', () => { expect(n).toBe(1) })\n`
  const { report, write } = project({ 'a.mltest.ts': file })
  expect((await report()).code).toBe(0)
  write('package.json', '{}')
  const { code, report: told } = await report()
  expect(code).toBe(2)
  expect(told.files[0]?.error?.message).toBe(
    'a.mltest.ts uses top-level await, which CommonJS does not have; call it a.mltest.mts, or write "type": "module" in package.json',
  )
})

test('what does not load says where: syntax, a missing module, an error in what is imported', async () => {
  const { report } = project({
    'a.mltest.ts': `${api}test('x', () => { expect(1 1) })\n`,
    'b.mltest.ts': `${api}import './nowhere.js'\ntest('y', () => {})\n`,
    'c.mltest.ts': `${api}import './lib.js'\ntest('z', () => {})\n`,
    'lib.ts': `export {}\nthrow new RangeError('in the library')\n`,
    'd.mltest.mjs': `import { test } from 'mltest'\ntest('w', () => {\n`,
  })
  const { code, report: told } = await report()
  expect(code).toBe(2)
  const [a, b, c, d] = told.files.map(({ error }) => error)
  expect(a).toMatchObject({ kind: 'load', message: containing('SyntaxError: Expected ")"'), location: { line: 2 } })
  expect(b?.message).toMatch(/nowhere/)
  expect(c).toMatchObject({ message: 'RangeError: in the library', location: { file: 'lib.ts', line: 2 } })
  expect(d).toMatchObject({ kind: 'load', location: { line: 3 } })
})
