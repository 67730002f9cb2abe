import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { measureInTurn } from './measure.js'
import type { Command, Measured } from './measure.js'
import { scores } from './models/scores.js'
import { runners } from './project.js'
import type { Section } from './writeSection.js'

const folder = path.join(import.meta.dirname, 'models')
const report = path.join(import.meta.dirname, 'out', 'models.json')

/** Twenty metrics against statements by hand and scikit-learn, exact ranks against sorting, and models run over a million rows. */
export default async function models({ quick = false } = {}): Promise<Section> {
  const times = quick ? 1 : 5
  const sizes = quick ? [1_000_000] : [1_000_000, 10_000_000]
  const lines: string[] = []
  const tell = (line: string) => {
    lines.push(line)
    console.log(line)
  }
  for (const rows of sizes) {
    const file = await scores('scores', rows)
    const env = { SCORES: file }
    const [counts, twenty] = await fastest(
      [byHand('counts', file), mltest('scores', env, [`--reporter=json`, `--outputFile.json=${report}`])],
      times,
    )
    const python = secondsOfScikitLearn(file)
    const [sorted, ranks] = await fastest([byHand('sorted', file), mltest('ranks', env)], times)
    const million = `${rows / 1_000_000} M`
    tell(`| ${million} rows, the counts of twenty metrics by hand | ${text(counts)} | 1 × |`)
    tell(`| mltest, twenty metrics in ${statements()} statements | ${text(twenty)} | ${ratio(twenty, counts)} |`)
    tell(
      python === undefined
        ? '| scikit-learn, twenty calls: not installed here | | |'
        : `| scikit-learn, twenty calls | ${python.toFixed(1)} | ${(python / counts.seconds).toFixed(2)} × |`,
    )
    tell(`| ${million} different probabilities, sorted by hand | ${text(sorted)} | 1 × |`)
    tell(`| mltest, the area under their ROC curve and its interval | ${text(ranks)} | ${ratio(ranks, sorted)} |`)
  }
  const inputs = await scores('inputs', 1_000_000)
  const [called, onnx] = await fastest(
    ['function', 'onnx'].map((MODEL) => mltest('predict', { INPUTS: inputs, MODEL })),
    times,
  )
  tell(`| \`predict\`, a function over 1 M rows × 10 columns | ${text(called)} | |`)
  tell(`| \`predict\`, fifty trees of ONNX over the same | ${text(onnx)} | |`)
  return {
    title: 'Models',
    text: [
      `Whole processes, the fastest of ${times}. The [statement by hand](models/byHand.mjs) is the fastest for the sums of the`,
      '[twenty metrics](models/scores.mltest.ts) and of a hundred parts of the rows, from which intervals are made.',
      '',
      '| | seconds | ratio |',
      '|---|---|---|',
      ...lines,
      '',
      `Peak memory of the worker that runs the function: ${Math.round(called.child)} MB, the model of ONNX: ${Math.round(onnx.child)} MB.`,
    ].join('\n'),
  }
}

function mltest(file: string, env: Readonly<Record<string, string>>, more: readonly string[] = []): Command {
  const flags = ['--testTimeout=600000', '--scanTimeout=600000', ...more]
  return { args: [...runners.mltest, `${file}.mltest.ts`, ...flags], cwd: folder, env }
}

function byHand(what: string, file: string): Command {
  return { args: ['byHand.mjs', what, file], cwd: folder }
}

/** Of two commands that are run in turn, the fastest run of each. */
async function fastest(commands: readonly Command[], times: number): Promise<readonly [Measured, Measured]> {
  const best: Measured[] = []
  for (let round = 0; round < times; round += 1) {
    const measured = await measureInTurn(commands, { times: 1, warmUps: round === 0 ? 1 : 0 })
    measured.forEach((run, index) => {
      if (run.seconds < (best[index]?.seconds ?? Infinity)) best[index] = run
    })
  }
  const [first, second] = best
  if (first === undefined || second === undefined) throw new Error('measured nothing')
  return [first, second]
}

/** Of the last run with a report. */
function statements(): number {
  const { scans } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly scans: readonly { readonly statements: number }[]
  }
  rmSync(report)
  return scans.reduce((sum, scan) => sum + scan.statements, 0)
}

const text = ({ seconds }: Measured) => seconds.toFixed(1)
const ratio = (one: Measured, other: Measured) => `${(one.seconds / other.seconds).toFixed(2)} ×`

/** Where the Python of the variable PYTHON, or `python3`, has scikit-learn; else nothing. */
function secondsOfScikitLearn(file: string): number | undefined {
  const python = process.env['PYTHON'] ?? 'python3'
  if (spawnSync(python, ['-c', 'import sklearn, pandas, pyarrow']).status !== 0) return undefined
  const began = performance.now()
  const { status } = spawnSync(python, ['byScikitLearn.py', file], { cwd: folder })
  return status === 0 ? (performance.now() - began) / 1000 : undefined
}
