import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readResults } from '../bench/calibration/results.js'
import { matchersPage } from '../docs/matchersPage.js'
import { calibrationSvg } from '../docs/pictures/calibrationSvg.js'
import { powerSvg } from '../docs/pictures/powerSvg.js'
import { codeBlocks, type CodeBlock } from './support/codeBlocks.js'
import { linkPackages } from './support/linkPackages.js'
import { runCli } from './support/runCli.js'

const root = path.join(import.meta.dirname, '..')
const pages = globSync(['*.md', 'docs/**/*.md', 'bench/*.md', 'examples/*/*.md'], { cwd: root }).sort()

/** A page's files stand in one folder, as its reader would have written them; a test file is named `….mltest.ts`. */
const guides = pages
  .map((page) => ({ page, files: codeBlocks(path.join(root, page)).filter(({ words }) => words[0]?.includes('.')) }))
  .filter(({ files }) => files.some(isTest))

describe.each(guides)('the files of $page', ({ files }) => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mltest-docs-'))
    write(folder, 'package.json', '{ "name": "docs", "private": true, "type": "module" }\n')
    linkPackages(folder, ['danfojs-node', 'vitest'])
    write(folder, 'train.csv', customers(5000, 0))
    write(folder, 'today.csv', customers(3000, 5000))
    for (const { words, content } of files) write(folder, words[0] ?? '', content)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(files.filter(isTest).map((block) => ({ name: block.words[0] ?? '', block })))(
    '$name',
    async ({ name, block }) => {
      const { code, output } = await runCli([name], folder)
      expect(code, output).toBe(block.words.includes('fails') ? 1 : 0)
    },
  )
})

test.each(pages)('links of %s lead somewhere', (page) => {
  const links = Array.from(
    readFileSync(path.join(root, page), 'utf8').matchAll(/\]\((?!https?:|mailto:)([^)#]+)/g),
    ([, to]) => to ?? '',
  )
  expect(links.filter((to) => !existsSync(path.join(root, path.dirname(page), to)))).toEqual([])
})

test('docs/matchers.md is what the matchers say; npm run docs writes it', async () => {
  expect(readFileSync(path.join(root, 'docs', 'matchers.md'), 'utf8')).toBe(await matchersPage())
})

test('the pictures of docs/drift.md are drawn from what the bench counted; npm run docs draws them', () => {
  const results = readResults()
  const drawn = (name: string) => readFileSync(path.join(root, 'docs', name), 'utf8')
  expect(drawn('drift-calibration.svg')).toBe(calibrationSvg(results))
  expect(drawn('drift-power.svg')).toBe(powerSvg(results))
})

function isTest({ words }: CodeBlock): boolean {
  return words[0]?.includes('.mltest.') ?? false
}

/** What the reader of a guide has already: customers who differ by chance only. */
function customers(rows: number, from: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const chance = ((from + row) * 0.618033988749895) % 1
    return `${String(18 + Math.floor(chance * 60))},${chance * 7 - Math.floor(chance * 7) < 0.7 ? 'basic' : 'pro'}`
  })
  return ['age,plan', ...lines, ''].join('\n')
}

function write(folder: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), content)
}
