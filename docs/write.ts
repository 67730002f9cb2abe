import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { readResults } from '../bench/calibration/results.js'
import { matchersPage } from './matchersPage.js'
import { calibrationSvg } from './pictures/calibrationSvg.js'
import { powerSvg } from './pictures/powerSvg.js'
import { terminalSvg } from './terminalSvg.js'

writeFileSync(path.join(import.meta.dirname, 'matchers.md'), await matchersPage())

// The pictures of drift.md, from what `npm run bench -- calibration` counted.
const results = readResults()
writeFileSync(path.join(import.meta.dirname, 'drift-calibration.svg'), calibrationSvg(results))
writeFileSync(path.join(import.meta.dirname, 'drift-power.svg'), powerSvg(results))

// The picture of the README: the first two failures of the demo's broken batch.
const demo = path.join(import.meta.dirname, '..', 'examples', 'flights', 'demo.mjs')
const { stdout } = spawnSync(process.execPath, [demo], { encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '1' } })
const [, failure = ''] = /^(\$ mltest \S+ --ci\n[^]*?)\n\n.*and like what was last reviewed/m.exec(stdout) ?? []
writeFileSync(path.join(import.meta.dirname, 'failure.svg'), terminalSvg(failure))
