import path from 'node:path'
import { expect, test } from 'vitest'
import { codeBlocks } from './support/codeBlocks.js'
import { project } from './support/project.js'
import { run } from './support/runCli.js'

const root = path.join(import.meta.dirname, '..')
const binary = (...parts: readonly string[]) => path.join(root, 'node_modules', ...parts)
const page = Object.fromEntries(
  codeBlocks(path.join(root, 'docs', 'vitest-and-jest.md')).map(({ words, content }) => [words[0] ?? '', content]),
)
const orders = 'order_id,customer_id\n1,7\n2,8\n'
const failing = `
test('and what fails says why', async () => {
  await expect(dataset('orders.csv')).toHaveRowCountBetween(5, 9)
})
`

test('Vitest runs the page as it stands, and shows what failed', async () => {
  const { folder, write } = project(
    { ...only('vitest.setup.ts', 'vitest.config.ts', 'orders.test.ts'), 'orders.csv': orders },
    ['vitest'],
  )
  const vitest = [binary('vitest', 'vitest.mjs'), 'run']
  const passed = await run(process.execPath, vitest, folder, { NO_COLOR: '1' })
  expect(passed.code, passed.output).toBe(0)
  write('orders.test.ts', `${page['orders.test.ts'] ?? ''}${failing}`)
  const { code, output } = await run(process.execPath, vitest, folder, { NO_COLOR: '1' })
  expect(code, output).toBe(1)
  expect(output).toMatch(/Received {2}2[^]*Tests {2}1 failed \| 1 passed/)
})

test('Jest runs the same test, and shows what failed', async () => {
  const { folder } = project(
    {
      ...only('jest.setup.js'),
      'jest.config.json': '{ "setupFilesAfterEnv": ["./jest.setup.js"], "watchman": false }',
      'orders.test.js': `${(page['orders.test.ts'] ?? '').replace("'vitest'", "'@jest/globals'")}${failing}`,
      'orders.csv': orders,
    },
    ['@jest/globals'],
  )
  const { code, output } = await run(process.execPath, [binary('jest', 'bin', 'jest.js'), '--rootDir', '.'], folder, {
    NODE_OPTIONS: '--experimental-vm-modules',
    NO_COLOR: '1',
  })
  expect(code, output).toBe(1)
  expect(output).toMatch(/Received {2}2[^]*Tests: +1 failed, 1 passed/)
})

test.each([
  ['Vitest', 'vitest', ['vitest.setup.ts'], ['vitest']],
  ['Jest', '@jest/globals', ['jest.d.ts'], ['@jest/globals', 'expect']],
])('the types of %s know the matchers', async (_, host, files, packages) => {
  const { folder } = project(
    {
      ...only(...files),
      'typed.test.ts': `import { dataset } from 'mltest'
import { expect, test } from '${host}'
test('typed', async () => {
  await expect(dataset('orders.csv')).toHaveNullRateBelow('customer_id', 0.01)
  await expect(dataset('orders.csv')).not.toHaveRowCount(3)
  // @ts-expect-error there is no such matcher
  await expect(dataset('orders.csv')).toHaveNoNull()
  // @ts-expect-error a bound is a number
  await expect(dataset('orders.csv')).toHaveNullRateBelow('customer_id', 'few')
})
`,
      'tsconfig.json': JSON.stringify({
        compilerOptions: { strict: true, noEmit: true, module: 'nodenext', target: 'es2023', skipLibCheck: true },
        include: ['*.ts'],
      }),
    },
    packages,
  )
  const { code, output } = await run(process.execPath, [binary('typescript', 'lib', 'tsc.js'), '-p', '.'], folder)
  expect(code, output).toBe(0)
})

function only(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const content = page[name]
      if (content === undefined) throw new Error(`docs/vitest-and-jest.md has no file ${name}`)
      return [name, content]
    }),
  )
}
