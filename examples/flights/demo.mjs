// `npm run demo`: three million real flights pass, leave a reference and a JUnit report, and a broken batch does not.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { data, faults, writeBatch } from './faults.mjs'

const cli = fileURLToPath(import.meta.resolve('mltest').replace(/index\.js$/, 'cli.js'))
const project = path.join(import.meta.dirname, 'out', 'demo')

rmSync(project, { recursive: true, force: true })
mkdirSync(path.join(project, 'data'), { recursive: true })
for (const file of ['mltest.config.ts', 'data.ts', 'flights.mltest.ts', 'airports.mltest.ts'])
  cpSync(path.join(import.meta.dirname, file), path.join(project, file))
for (const file of ['flights-3m.parquet', 'airports.csv'])
  cpSync(path.join(data, file), path.join(project, 'data', file))
const broken = await writeBatch(faults[0], path.join(project, 'data'))

say('Tests over three million flights: the months since January, as a model trained on January sees them.')
mltest(['--reporter=default', '--reporter=junit', '--outputFile.junit=junit.xml'], 0)
show(
  '__references__/flights.mltest.ts.json',
  'The reference it wrote, to be committed and reviewed like a snapshot:',
  12,
)
show('junit.xml', 'A piece of the report it wrote, for CI:', '<testsuites', 8)

say(`Next month. ${faults[0].story}`)
mltest(['flights.mltest.ts', '--ci'], 1, { BATCH: path.relative(project, broken) })

say('The broken batch was caught, and the run ended with 1. Two more faults: node examples/flights/broken.mjs')

function say(text) {
  console.log(`\n── ${text}\n`)
}

function show(file, title, start, lines) {
  say(title)
  const text = readFileSync(path.join(project, file), 'utf8').split('\n')
  const from = text.findIndex((line) => line.includes(start))
  const cut = text.slice(from, from + lines).map((line) => (line.length > 110 ? `${line.slice(0, 110)}…` : line))
  console.log(`  ${file}\n\n${cut.map((line) => `    ${line}`).join('\n')}\n    …`)
}

function mltest(args, expected, env = {}) {
  console.log(`$ mltest ${args.join(' ')}`)
  const run = spawnSync(process.execPath, [cli, ...args], {
    cwd: project,
    // The first run writes its reference, which it would not do where CI is set, as it is in a build.
    env: { ...process.env, CI: '', FLIGHTS: 'data/flights-3m.parquet', AIRPORTS: 'data/airports.csv', ...env },
    stdio: 'inherit',
  })
  if (run.status === expected) return
  console.error(`\nthe demo expected exit code ${expected} and saw ${run.status ?? run.signal}`)
  process.exit(1)
}
