import type { Condition } from '../sql/condition.js'
import { filterOf } from '../sql/filterOf.js'
import { keyOf } from '../sql/keyOf.js'
import { Misuse } from '../sql/misuse.js'
import type { Derivation } from '../sql/selection.js'
import type { Dataset } from './dataset.js'
import type { JoinedSide, JoinedSource, Source } from './source.js'

/** Rows made of the two sides, and how they meet. */
export interface Join extends Pick<JoinedSource, 'on' | 'keeps'> {
  readonly left: Derivation
  readonly right: Derivation
}

/** Two datasets side by side, as they are narrowed; in an engine of their own, which reads both. */
export function joined(left: Dataset, right: Dataset, { on, keeps, ...rows }: Join): Dataset {
  const sides = { left: sideOf(left, rows.left), right: sideOf(right, rows.right) }
  const [a, b] = [sides.left, sides.right]
  const key = keyOf('joined', a.source.key, a.filter, a.rows, b.source.key, b.filter, b.rows, on, keeps)
  return over({ kind: 'joined', key, ...sides, on, keeps }, left, `${left.label} and ${right.label}`, [])
}

function sideOf({ source, narrowing, label }: Dataset, rows: Derivation): JoinedSide {
  if (source.kind === 'joined') throw new Misuse(`${label} are two datasets already`)
  const filter = filterOf(narrowing)
  return { source, rows, ...(filter === undefined ? {} : { filter }) }
}

/** The dataset's options stay: what is sensitive on the left side is so beside the right one. */
function over(source: Source, dataset: Dataset, label: string, narrowing: readonly Condition[]): Dataset {
  return {
    ...dataset,
    source,
    label,
    narrowing,
    where: (condition) => over(source, dataset, label, [...narrowing, condition]),
  }
}
