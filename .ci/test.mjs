// All that must hold before a change lands: `npm test`. Every step runs even when an earlier one failed, so that one
// run shows everything; without a build there is nothing to test. The last line counts the tests, and each step that
// failed without a failing test as one. With words (`npm test -- lint unit`) only the steps named.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'mltest-reports-'))
// In place, since Windows spells it `Path` and only process.env itself does not mind.
process.env.PATH = join(root, 'node_modules', '.bin') + delimiter + process.env.PATH

const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'examples', entry.name, 'mltest.config.ts')))
  .map((entry) => entry.name)

/** Steps of a stage run two at a time, stages one after the other. */
const stages = [
  [{ name: 'build', command: 'tsdown --logLevel warn' }],
  [
    { name: 'lint', command: 'eslint .' },
    { name: 'types', command: 'tsc --noEmit && tsc --noEmit -p runner/ui/page' },
    { name: 'format', command: 'prettier --check --log-level warn .' },
    { name: 'unused', command: 'knip' },
    { name: 'package', command: 'publint --strict' },
  ],
  [
    {
      name: 'unit',
      command: `vitest run --reporter=default --reporter=json --outputFile.json="${join(reports, 'unit.json')}"`,
      counts: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
      live: true,
    },
  ],
  examples.map((name) => ({
    name: `examples/${name}`,
    command: `node "${join(root, 'dist', 'cli.js')}" --ci --reporter=default --reporter=json --outputFile.json="${join(reports, `${name}.json`)}"`,
    cwd: join(root, 'examples', name),
    counts: ({ counts }) => counts,
    report: `${name}.json`,
  })),
]

const wanted = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
const failedSteps = []

for (const stage of stages) {
  const queue = stage.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
  await Promise.all([0, 1].map(() => drain(queue)))
  if (failedSteps.includes('build')) break
}
rmSync(reports, { recursive: true, force: true })

if (failedSteps.length > 0) console.log(`\nfailed: ${failedSteps.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

async function drain(queue) {
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) await run(step)
}

async function run({ name, command, cwd = root, counts, report = `${name}.json`, live = false }) {
  const began = performance.now()
  const { code, output } = await execute(command, cwd, live)
  const file = join(reports, report)
  const counted = counts && existsSync(file) ? counts(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
  const failed = code === 0 ? counted.failed : Math.max(counted.failed, 1)
  total.passed += counted.passed
  total.failed += failed
  if (failed > 0) failedSteps.push(name)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok    '}  ${name}  ${seconds} s${counts ? `  ${counted.passed} passed, ${counted.failed} failed` : ''}`,
  )
  if (failed > 0 && output !== '') console.log(output.replace(/^/gm, '        '))
}

function execute(command, cwd, live) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd, shell: true, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => resolve({ code, output: output.trimEnd() }))
  })
}
