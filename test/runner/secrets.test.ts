import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { linkPackages } from '../support/linkPackages.js'
import { runCli } from '../support/runCli.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mltest-secrets-'))
  linkPackages(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('no report holds a secret: of the environment, of a .env file read by a setup file, of a URL in the code', async () => {
  writeFileSync(path.join(folder, 'mltest.config.mjs'), "export default { setupFiles: ['setup.mjs'] }\n")
  writeFileSync(path.join(folder, 'setup.mjs'), "process.env.LATE_SECRET = 'canary-late'\n")
  writeFileSync(
    path.join(folder, 'a.mltest.mjs'),
    `import { test } from 'mltest'
test('leaks', () => {
  console.log(process.env.EARLY_TOKEN, process.env.LATE_SECRET)
  throw new Error(process.env.LATE_SECRET + ' ' + process.env.EARLY_TOKEN) // postgres://me:canary-code@db/x
})
`,
  )
  const reporters = ['json', 'junit', 'html', 'tap', 'github']
  const flags = reporters.flatMap((name) => [`--reporter=${name}`, `--outputFile.${name}=${name}.out`])
  const { code, output } = await runCli(['--reporter=verbose', ...flags], folder, { EARLY_TOKEN: 'canary-early' })
  expect(code).toBe(1)
  expect(output).toContain('leaks')
  const reports = reporters.map((name) => readFileSync(path.join(folder, `${name}.out`), 'utf8'))
  for (const report of reports) expect(report).toContain('leaks')
  for (const text of [output, ...reports]) expect(text).not.toContain('canary')
})
