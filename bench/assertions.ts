import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { measure, measureInTurn } from './measure.js'
import { orders } from './orders.js'
import type { Section } from './writeSection.js'

const folder = path.join(import.meta.dirname, 'assertions')
const cli = path.join(import.meta.dirname, '..', 'dist', 'cli.js')

/** Sixty assertions, each process from its start to its end, against the same numbers by hand. */
export default async function assertions(): Promise<Section> {
  const rows = 10_000_000
  const file = await orders(rows)
  const [byHand, fused] = await measureInTurn([{ args: ['byHand.mjs', file], cwd: folder }, mltest(file)])
  if (byHand === undefined || fused === undefined) throw new Error('measured nothing')
  const { statements } = report()
  const oneByOne = await measure(mltest(file, { ONE_BY_ONE: '1' }), { times: 1, warmUps: 0 })
  const alone = report()
  const ratio = (seconds: number) => `${(seconds / byHand.seconds).toFixed(2)} ×`
  return {
    title: 'Sixty assertions on ten million rows',
    text: [
      `${rows.toLocaleString('en')} rows × 20 columns of Parquet (730 MB), [sixty assertions](assertions/checks.ts) against`,
      'the fastest [statement by hand](assertions/orders.sql) that gives the same numbers; whole processes.',
      '',
      '| | seconds | ratio | statements |',
      '|---|---|---|---|',
      `| by hand | ${byHand.seconds.toFixed(1)} | 1 × | 1 |`,
      `| mltest | ${fused.seconds.toFixed(1)} | ${ratio(fused.seconds)} | ${String(statements)} |`,
      `| mltest, each assertion awaited by itself | ${oneByOne.seconds.toFixed(1)} | ${ratio(oneByOne.seconds)} | ${String(alone.statements)} |`,
      '',
      `Peak memory: by hand ${megabytes(byHand.parent)}; mltest's parent ${megabytes(fused.parent)}, its worker ${megabytes(fused.child)}.`,
    ].join('\n'),
  }
}

const megabytes = (size: number) => `${Math.round(size).toLocaleString('en')} MB`

function mltest(file: string, env: Readonly<Record<string, string>> = {}) {
  return {
    args: [
      cli,
      '--testTimeout=600000',
      '--scanTimeout=600000',
      '--reporter=json',
      '--outputFile.json=../out/assertions.json',
    ],
    cwd: folder,
    env: { ORDERS: path.relative(folder, file), ...env },
  }
}

/** Of the last run. */
function report(): { readonly statements: number } {
  const at = path.join(import.meta.dirname, 'out', 'assertions.json')
  const { scans } = JSON.parse(readFileSync(at, 'utf8')) as {
    readonly scans: readonly { readonly statements: number }[]
  }
  rmSync(at)
  return { statements: scans.reduce((sum, scan) => sum + scan.statements, 0) }
}
