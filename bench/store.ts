import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { postgres } from '../test/support/postgres.js'
import { continuing } from './store/continuing.js'
import { costOfARun } from './store/costOfARun.js'
import { fillFiles } from './store/fillFiles.js'
import { fillPostgres } from './store/fillPostgres.js'
import { killedWriters } from './store/killedWriters.js'
import { lookingBack } from './store/lookingBack.js'
import type { LookingBack } from './store/lookingBack.js'
import { manyRuns } from './store/manyRuns.js'
import { monitorMemory } from './store/monitorMemory.js'
import type { Section } from './writeSection.js'

/** All of it takes half an hour; the environment says when some of it should be less. */
const { RUNS = 100_000, ASSERTIONS = 200, MONITORED = 1_000 } = process.env
const many = {
  ...{ runs: Number(RUNS), assertions: Number(ASSERTIONS), monitored: Number(MONITORED) },
  ...{ series: 500, kills: 200, times: 9 },
}
const few: typeof many = { runs: 2_000, assertions: 20, series: 50, kills: 16, times: 3, monitored: 20 }

/** What a kept run costs, how long it takes to look back, what a killed writer loses, and how often `toContinue` cries wolf. */
export default async function store({ quick }: { readonly quick: boolean }): Promise<Section> {
  const { runs, assertions, series, kills, times, monitored } = quick ? few : many
  const { without, kept } = await costOfARun(times)
  const files = await ofFiles(runs, assertions)
  const tables = await ofPostgres(runs, assertions)
  const killed = await killedWriters(kills)
  const marks = [0.1, 0.25, 0.5, 1].map((share) => share * monitored)
  const memory = await monitorMemory(monitored, marks)
  const row = (name: string, of: (seconds: LookingBack) => number) =>
    `| ${name} | ${of(files).toFixed(2)} | ${of(tables).toFixed(2)} |`
  return {
    title: 'The store',
    text: [
      `${runs.toLocaleString('en')} runs with ${assertions} assertions each, the store opened anew. In Postgres the records are short ones, since nothing here reads them.`,
      '',
      '| seconds | files | Postgres |',
      '|---|---|---|',
      row('history of one metric, after a new run', ({ history }) => history[0]),
      row('history of one metric, nothing new', ({ history }) => history[1]),
      row('what `mltest ui` begins with', ({ overview }) => overview[0]),
      row('10,000 runs in `mltest ui`', ({ overview }) => overview[1]),
      '',
      `A run of one file with two assertions on 10,000 rows takes ${(1_000 * without).toFixed(0)} ms, and ${(1_000 * (kept - without)).toFixed(0)} ms more when it is kept, its data unchanged (medians of ${times}, in turn).`,
      '',
      `Of ${kills} writers that were killed, ${killed.kept} runs were said to be kept: ${killed.lost} are lost, and \`store check\` names ${killed.problems} problems.`,
      '',
      `\`mltest monitor\` over real runs, one for each of ${monitored.toLocaleString('en')} files that appear:`,
      '',
      `| runs | ${memory.map((each) => each.runs).join(' | ')} |`,
      `|---|${memory.map(() => '---').join('|')}|`,
      `| resident MB | ${memory.map(({ megabytes }) => megabytes.toFixed(0)).join(' | ')} |`,
      '',
      `\`toContinue\` with a window of 28 and a season of 7, on ${series} series of 60 periods with normal noise:`,
      '',
      '| | false alarms | changes of 5 sd that are seen |',
      '|---|---|---|',
      ...continuing(series).map(
        ({ name, alarms, seen }) => `| ${name} | ${alarms.toFixed(2)} % | ${seen.toFixed(2)} % |`,
      ),
    ].join('\n'),
  }
}

async function ofFiles(runs: number, assertions: number): Promise<LookingBack> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mltest-bench-store-'))
  try {
    fillFiles(path.join(folder, 'store'), manyRuns(runs, assertions))
    return await lookingBack('file:store', folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function ofPostgres(runs: number, assertions: number): Promise<LookingBack> {
  const server = await postgres()
  try {
    const url = await server.database()
    await fillPostgres(url, runs, assertions)
    return await lookingBack(url, '.')
  } finally {
    await server.remove()
  }
}
