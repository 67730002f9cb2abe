// Gives the tests of this folder three broken batches, and shows what they say of each: `node broken.mjs`.
// Ends with 1 if one of them is not caught.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { faults, writeBatch } from './faults.mjs'

const here = import.meta.dirname
const cli = fileURLToPath(import.meta.resolve('mltest').replace(/index\.js$/, 'cli.js'))
let missed = 0

for (const fault of faults) {
  const file = await writeBatch(fault, path.join(here, 'out'))
  console.log(`\n${fault.story}\n`)
  const report = path.join(here, 'out', `${fault.name}.json`)
  const flags = ['--ci', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  spawnSync(process.execPath, [cli, 'flights.mltest.ts', ...flags], {
    cwd: here,
    env: { ...process.env, BATCH: path.relative(here, file) },
    stdio: 'inherit',
  })
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  const assertions = files.flatMap(({ tests }) => tests).flatMap((test) => test.assertions)
  const isCaught = ({ outcome, columns }) => outcome === 'fail' && columns.includes(fault.column)
  if (!assertions.some(isCaught)) missed += 1
}
console.log(`\n${faults.length - missed} of ${faults.length} broken batches caught`)
process.exitCode = missed === 0 ? 0 : 1
