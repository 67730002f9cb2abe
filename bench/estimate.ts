import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { registry } from '../matchers/index.js'
import { settleAssertions } from '../matchers/settleAssertions.js'
import type { Judge } from '../matchers/subject.js'
import { dataset } from '../src/datasets/dataset.js'
import { openSession } from '../src/engines/openSession.js'
import { scored } from '../src/models/scored.js'
import { benchRows } from './estimate/benchRows.js'
import type { BenchRow, Change, Model } from './estimate/benchRows.js'
import type { Section } from './writeSection.js'

const changes: readonly Change[] = ['nothing', 'inputs, a little', 'inputs, much', 'concept']

/** Names of matchers, how people call the score, and how NannyML does. */
const scoresOf = {
  classes: [
    ['Accuracy', 'accuracy', 'accuracy'],
    ['F1', 'F1', 'f1'],
    ['RocAuc', 'ROC AUC', 'roc_auc'],
  ],
  numbers: [
    ['Mae', 'mean absolute error', 'mae'],
    ['Rmse', 'root mean squared error', 'rmse'],
  ],
} as const

/** Estimates without labels against the scores that the labels give, and against NannyML's. */
export default async function estimate({ quick = false } = {}): Promise<Section> {
  const [before, after] = quick ? [2000, 1000] : [20_000, 10_000]
  const lines: string[] = []
  for (const model of ['probabilities that come true', 'probabilities twice as sure', 'numbers'] as const) {
    const reference = benchRows(model, 'nothing', before, 1)
    const currents = changes.map((change, index) => benchRows(model, change, after, 2 + index))
    const kind = model === 'numbers' ? 'numbers' : 'classes'
    const nannyml = byNannyml(kind, reference, currents)
    for (const [index, change] of changes.entries()) {
      const found = await numbersOf(model, kind, reference, currents[index] ?? [])
      for (const { name, key, truth, estimated } of found)
        lines.push(
          `| ${model} | ${change} | ${name} | ${shown(truth)} | ${shown(estimated)} | ${shown(nannyml?.[index]?.[key])} |`,
        )
    }
  }
  return {
    title: 'Scores without labels',
    text: [
      `What the labels say of ${after.toLocaleString('en')} rows, and what is estimated without them from ${before.toLocaleString('en')} labelled rows of before. Where inputs have moved both should`,
      'agree; where the relation of input and target has changed (concept) no estimate can see it.',
      '',
      '| a model of | what has changed | score | true | mltest | NannyML |',
      '|---|---|---|---|---|---|',
      ...lines,
      ...(lines.some((line) => line.endsWith(' not installed |'))
        ? ['', 'NannyML is looked for in the Python of NANNYML_PYTHON, PYTHON or `python3`.']
        : []),
    ].join('\n'),
  }
}

const shown = (value: number | undefined) => (value === undefined ? 'not installed' : value.toFixed(4))

async function numbersOf(
  model: Model,
  kind: keyof typeof scoresOf,
  reference: readonly BenchRow[],
  current: readonly BenchRow[],
) {
  const roles = model === 'numbers' ? { prediction: 'guess' } : { probability: 'p' }
  const columns = ({ x, size, guess, p, y }: BenchRow) => (model === 'numbers' ? { x, size, guess, y } : { p, y })
  const scoredRows = (rows: readonly BenchRow[]) => scored(dataset(rows.map(columns)), { target: 'y', ...roles })
  const [before, now] = [scoredRows(reference), scoredRows(current)] as const
  const session = openSession({ threads: 2 })
  const numberOf = async (matcher: string, ...options: readonly unknown[]): Promise<number> => {
    const judges: Readonly<Record<string, Judge>> = registry
    const judge = judges[matcher]
    if (judge === undefined) throw new Error(`there is no matcher ${matcher}`)
    const assertion = { judge, data: now, args: [0, ...options], context: { call: matcher, isNot: false } }
    const [judged] = await settleAssertions([assertion], session)
    if (typeof judged?.verdict.received !== 'number') throw new Error(judged?.message)
    return judged.verdict.received
  }
  const found = []
  for (const [score, name, key] of scoresOf[kind])
    found.push({
      name,
      key,
      truth: await numberOf(`toHave${score}Above`),
      estimated: await numberOf(`toHaveEstimated${score}Above`, { reference: before }),
    })
  await session.close()
  return found
}

/** Where there is NannyML; else nothing. */
function byNannyml(
  kind: keyof typeof scoresOf,
  reference: readonly BenchRow[],
  currents: readonly (readonly BenchRow[])[],
): readonly Readonly<Record<string, number>>[] | undefined {
  const python = process.env['NANNYML_PYTHON'] ?? process.env['PYTHON'] ?? 'python3'
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mltest-estimate-'))
  const files = [reference, ...currents].map((rows, index) => {
    const file = path.join(folder, `${index}.csv`)
    const lines = rows.map(({ x, size, p, guess, y }) => [x, size, p, guess, y].join(','))
    writeFileSync(file, ['x,size,p,guess,y', ...lines].join('\n'))
    return file
  })
  const script = path.join(import.meta.dirname, 'estimate', 'byNannyml.py')
  const { status, stdout } = spawnSync(python, [script, kind, ...files], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  if (status !== 0) return undefined
  const marked = stdout.split('\n').filter((line) => line.startsWith('estimates '))
  return marked.map((line) => JSON.parse(line.slice('estimates '.length)) as Readonly<Record<string, number>>)
}
