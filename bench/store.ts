import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomGenerator } from '../src/math/randomGenerator.js'
import { openStore } from '../src/store/openStore.js'
import { expectNext } from '../src/store/series/expectNext.js'
import { measureInTurn } from './measure.js'
import { runners, withProject } from './project.js'
import { fillFiles } from './store/fillFiles.js'
import { manyRuns } from './store/manyRuns.js'
import type { Section } from './writeSection.js'

const runs = Number(process.env['RUNS'] ?? 100_000)

/** What a kept run costs more, how long a metric's history takes, and how often `toContinue` cries wolf. */
export default async function store(): Promise<Section> {
  const [without, kept] = await costOfARun()
  const [history, overview] = await withRuns(async (folder) => [
    await seconds(async () =>
      (await openStore('file:store', folder)).history('the pipeline is sound › toHaveNullRateBelow(column_0)'),
    ),
    await seconds(async () => (await openStore('file:store', folder)).runs({ limit: 500 })),
  ])
  return {
    title: 'The store',
    text: [
      `Files. A run of one file with two assertions on 10,000 rows, median of nine, and a store of ${runs.toLocaleString('en')} runs, opened anew. A metric's numbers stand in a file of their own, so how many others there are does not matter.`,
      '',
      '| | seconds |',
      '|---|---|',
      `| a run without a store | ${without.toFixed(3)} |`,
      `| a run that is kept, its data unchanged | ${kept.toFixed(3)} |`,
      `| history of one metric | ${history.toFixed(2)} |`,
      `| the newest 500 runs | ${overview.toFixed(2)} |`,
      '',
      '`toContinue` with a window of 28 and a season of 7, on 500 series of 60 periods with normal noise of standard deviation 1:',
      '',
      '| | false alarms | changes of 5 sd that are seen |',
      '|---|---|---|',
      ...Object.entries(shapes).map(([name, shape]) => `| ${name} | ${alarms(shape)} |`),
    ].join('\n'),
  }
}

async function costOfARun(): Promise<readonly [without: number, kept: number]> {
  const random = randomGenerator(1)
  const rows = Array.from({ length: 10_000 }, (_, index) => `${index},${(random() * 100).toFixed(2)}`)
  const file = `import { dataset, expect, test } from 'mltest'
test('orders', () => {
  expect(dataset('orders.csv')).toHaveNoNulls('id')
  expect(dataset('orders.csv')).toHaveMeanBetween('amount', 0, 100)
})
`
  return withProject({ 'orders.csv': `id,amount\n${rows.join('\n')}\n`, 'orders.mltest.ts': file }, async (cwd) => {
    const commands = [[], ['--store']].map((flags) => ({ args: [...runners.mltest, ...flags], cwd }))
    const [without, kept] = await measureInTurn(commands, { times: 9, memory: false })
    return [without?.seconds ?? NaN, kept?.seconds ?? NaN]
  })
}

async function withRuns<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mltest-bench-store-'))
  try {
    fillFiles(path.join(folder, 'store'), manyRuns(runs, 200))
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1_000
}

type Shape = (day: number) => number

const shapes: Readonly<Record<string, Shape>> = {
  stationary: () => 0,
  trending: (day) => day / 2,
  weekly: (day) => (day % 7 >= 5 ? -30 : 0),
}

function alarms(shape: Shape): string {
  const random = randomGenerator(7)
  const noise = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  let [judged, wrong, changes, seen] = [0, 0, 0, 0]
  for (let series = 0; series < 500; series++) {
    const values = Array.from({ length: 60 }, (_, day) => shape(day) + noise())
    for (let day = 8; day < 60; day++) {
      const from = Math.max(0, day - 28)
      const past = values.slice(from, day).map((value, index) => ({ at: from + index, value }))
      const { low, high } = expectNext(past, day, 7) ?? { low: NaN, high: NaN }
      const isOutside = (value: number) => value < low || value > high
      judged += 1
      if (isOutside(values[day] ?? NaN)) wrong += 1
      if (day < 28) continue
      changes += 1
      if (isOutside(shape(day) + 5)) seen += 1
    }
  }
  return `${((100 * wrong) / judged).toFixed(2)} % | ${((100 * seen) / changes).toFixed(1)} %`
}
