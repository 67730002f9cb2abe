import { driftLimits } from '../src/metrics/drift/driftLimits.js'
import type { Evidence } from '../src/metrics/drift/evidence.js'
import { judgeDrift } from '../src/metrics/drift/judgeDrift.js'
import { evidenceOf } from './calibration/evidenceOf.js'
import { shapes, type Shape } from './calibration/shapes.js'
import { side } from './calibration/side.js'
import type { Section } from './writeSection.js'

const sizes = [
  [50, 50],
  [200, 100],
  [200, 2000],
  [1000, 100],
  [500, 5000],
  [5000, 500],
  [20_000, 5000],
  [1_000_000, 1_000_000],
] as const
const columnCounts = [1, 10, 50] as const
const tables = 2000

/** How often the default rule alarms where nothing changed, and where something did. */
export default function calibration(): Promise<Section> {
  const next = generator(42)
  const falseAlarms = sizes.flatMap(([reference, current]) => {
    // Tables of 1, 10 and 50 columns are made of the same columns. A million rows each take a while.
    const columns = Math.min(tables * 50, Math.ceil(1e9 / (reference + current) / 50) * 50)
    const pool = Array.from({ length: columns }, (_, index) =>
      column(shapes[index % shapes.length], reference, current, next),
    )
    return columnCounts.map((width) => {
      const outcomes = chunks(pool, width).map(outcomeOf)
      const [alarms, blind] = ['fail', 'inconclusive'].map(
        (what) => outcomes.filter((outcome) => outcome === what).length,
      )
      const cells = [
        `${count(reference)} / ${count(current)}`,
        width,
        count(outcomes.length),
        percent(alarms, outcomes.length),
        percent(blind, outcomes.length),
      ]
      console.log(cells.join('  '))
      return `| ${cells.join(' | ')} |`
    })
  })
  const detected = faults.map(({ name, shape, broken }) => {
    const runs = 1000
    const found = Array.from({ length: runs }, () => {
      const evidence = evidenceOf(shape.kind, side(shape, 5000, next), side(broken, 500, next))
      return outcomeOf([evidence]) === 'fail'
    })
    return `| ${name} | ${percent(found.filter(Boolean).length, runs)} |`
  })
  return Promise.resolve({
    title: 'Calibration of the drift rule',
    text: [
      'Unchanged tables of ten shapes of column (normal, amounts in cents, uniform, half zeros, counts, rounded to tens, with',
      'nulls, three categories, 200 categories with a long tail, yes or no): how many alarm at the default rate of 1 % for the',
      'whole table, and how many are inconclusive.',
      '',
      '| reference / current rows | columns | tables | alarms | inconclusive |',
      '|---|---|---|---|---|',
      ...falseAlarms,
      '',
      'Faults in one column of 5,000 reference and 500 current rows, 1,000 times each: how many are found.',
      '',
      '| fault | found |',
      '|---|---|',
      ...detected,
    ].join('\n'),
  })
}

const normal = shapes.find(({ name }) => name === 'normal')
const amounts = shapes.find(({ name }) => name === 'amounts in cents')

const faults = [
  fault('2 % new nulls', normal, (value, next) => (next() < 0.02 ? null : value)),
  fault('5 % of the values × 1000', amounts, (value, next) => (next() < 0.05 ? 1000 * value : value)),
  fault('5 % filled with 0', normal, (value, next) => (next() < 0.05 ? 0 : value)),
  fault('shifted by a quarter of a standard deviation', normal, (value) => value + 0.25),
]

function fault(name: string, shape: Shape | undefined, change: (value: number, next: () => number) => number | null) {
  if (shape === undefined) throw new Error(`no shape for ${name}`)
  const draw = (next: () => number) => change(Number(shape.draw(next)), next)
  return { name, shape, broken: { draw } }
}

function column(shape: Shape | undefined, reference: number, current: number, next: () => number): readonly Evidence[] {
  if (shape === undefined) throw new Error('no shape')
  return evidenceOf(shape.kind, side(shape, reference, next), side(shape, current, next))
}

function outcomeOf(columns: readonly (readonly Evidence[])[]): 'fail' | 'inconclusive' | 'pass' {
  const named = new Map(columns.map((evidence, index) => [String(index), evidence]))
  const outcomes = [...judgeDrift(named, driftLimits).values()].map(({ outcome }) => outcome)
  return outcomes.includes('fail') ? 'fail' : outcomes.includes('inconclusive') ? 'inconclusive' : 'pass'
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.floor(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** Uniform in [0, 1): mulberry32. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const count = (value: number) => value.toLocaleString('en')
const percent = (part = 0, of: number) => `${((100 * part) / of).toFixed(2)} %`
