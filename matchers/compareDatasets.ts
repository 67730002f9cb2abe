import type { Differences } from '../src/aggregates/differences.js'
import type { Dataset } from '../src/datasets/dataset.js'
import { joined } from '../src/datasets/joined.js'
import type { Metric } from '../src/metrics/metric.js'
import { differencesByKey } from '../src/metrics/differencesByKey.js'
import { surplusRows } from '../src/metrics/surplusRows.js'
import { aggregate, columnOf, literal } from '../src/sql/build.js'
import type { Expression } from '../src/sql/expression.js'
import type { Column } from '../src/sql/schema.js'
import type { Derivation } from '../src/sql/selection.js'
import type { Subject } from './subject.js'

export interface Comparison {
  /** Columns that tell which rows belong together; none compares whole rows by how often each stands. */
  readonly key: readonly Column[]
  readonly columns: readonly Column[]
  readonly tolerance: number
}

type Side = 'left' | 'right'

/** Where two datasets differ, by one full join. */
export async function compareDatasets(
  subject: Subject,
  other: Dataset,
  { key, columns, tolerance }: Comparison,
): Promise<Differences> {
  if (key.length === 0) {
    const grouped = (side: Side): Derivation => ({ by: named(side, columns), columns: { [side]: aggregate('count') } })
    const found = await asked(subject, other, columns.length, grouped, surplusRows('left', 'right'))
    return { ...found, differing: 0, columns: [] }
  }
  // The key comes first, so that its columns are those the sides are joined on.
  const all = [...key, ...columns]
  const plain = (side: Side): Derivation => ({ columns: { ...named(side, all), [side]: literal(true) } })
  const pairs = columns.map(({ type }, index) => ({
    left: nameOf('left', key.length + index),
    right: nameOf('right', key.length + index),
    isNumeric: type === 'integer' || type === 'number' || type === 'decimal',
  }))
  return asked(subject, other, key.length, plain, differencesByKey(pairs, ['left', 'right'], tolerance))
}

async function asked<Value>(
  subject: Subject,
  other: Dataset,
  keys: number,
  rowsOf: (side: Side) => Derivation,
  metric: Metric<Value>,
): Promise<Value> {
  const on = Array.from({ length: keys }, (_, index) => [nameOf('left', index), nameOf('right', index)] as const)
  const join = joined(subject.dataset, other, { left: rowsOf('left'), right: rowsOf('right'), on, keeps: 'full' })
  return (await subject.of(join)).ask(metric)
}

function named(side: Side, columns: readonly Column[]): Readonly<Record<string, Expression>> {
  return Object.fromEntries(columns.map(({ name }, index) => [nameOf(side, index), columnOf(name)]))
}

function nameOf(side: Side, index: number): string {
  return `${side} ${index}`
}
