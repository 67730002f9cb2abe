import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codeBlocks } from './support/codeBlocks.js'
import { run } from './support/runCli.js'

// Packs, installs and type-checks what is installed.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const root = path.join(import.meta.dirname, '..')
const readme = codeBlocks(path.join(root, 'README.md')).filter(({ words }) => words[0]?.includes('.'))

let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mltest-package-'))
  const { code, output } = await run('npm', ['pack', '--silent', '--pack-destination', folder], root)
  expect(code, output).toBe(0)
  write('package.json', '{ "name": "newcomer", "private": true, "type": "module" }\n')
  const tarball = output.trim().split('\n').at(-1) ?? ''
  const installed = await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], folder)
  expect(installed.code, installed.output).toBe(0)
  for (const { words, content } of readme) write(words[0] ?? '', content)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the first test of the README passes in an empty folder', async () => {
  const { code, output } = await run('npm', ['exec', '--', 'mltest'], folder)
  expect(code, output).toBe(0)
  expect(output).toMatch(/[1-9]\d* passed, 0 failed\s*$/)
})

test('its types hold under the strictest settings, those of our dependencies included', async () => {
  write('tsconfig.json', JSON.stringify({ compilerOptions: strictest, include: ['*.ts'] }))
  write(
    'imports.ts',
    `import { dataset, expect, test } from 'mltest'
import { matchers } from 'mltest/matchers'
import report from 'mltest/schemas/report.json' with { type: 'json' }
export const names: readonly string[] = Object.keys({ ...matchers, ...report })
test('a misspelt matcher does not compile', () => {
  // @ts-expect-error there is no such matcher
  void expect(dataset('orders.csv')).toHaveNoNull()
})
`,
  )
  const typescript = path.join(root, 'node_modules', 'typescript', 'lib', 'tsc.js')
  const { code, output } = await run(process.execPath, [typescript, '--noEmit', '-p', '.'], folder)
  expect(code, output).toBe(0)
})

test('what is published is what is needed', async () => {
  const { output } = await run('npm', ['pack', '--dry-run', '--json', '--silent'], root)
  const [packed] = JSON.parse(output) as [{ readonly files: readonly { readonly path: string }[] }]
  const outside = packed.files.map(({ path: file }) => file).filter((file) => !/^(dist|schemas)\//.test(file))
  expect(outside.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
})

test('the lockfile names no registry', () => {
  expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
})

const strictest = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  verbatimModuleSyntax: true,
  module: 'nodenext',
  target: 'es2023',
  lib: ['es2023'],
  types: [],
  resolveJsonModule: true,
}

function write(file: string, content: string): void {
  writeFileSync(path.join(folder, file), content)
}
