import type { Condition } from '../sql/condition.js'
import { keyOf } from '../sql/keyOf.js'
import { Misuse } from '../sql/misuse.js'
import type { Derivation } from '../sql/selection.js'
import type { Dataset } from './dataset.js'
import type { JoinedSide, JoinedSource } from './source.js'
import { viewOf } from './viewOf.js'

/** Rows made of the two sides, and how they meet. */
export interface Join extends Pick<JoinedSource, 'on' | 'keeps'> {
  readonly left: Derivation
  readonly right: Derivation
}

/** Two datasets side by side, as they are narrowed; in an engine of their own, which reads both. */
export function joined(left: Dataset, right: Dataset, { on, keeps, ...rows }: Join): Dataset {
  const sides = { left: sideOf(left, rows.left), right: sideOf(right, rows.right) }
  const [a, b] = [sides.left, sides.right]
  const key = keyOf('joined', a.source.key, a.view, a.rows, b.source.key, b.view, b.rows, on, keeps)
  const source: JoinedSource = { kind: 'joined', key, ...sides, on, keeps }
  // What is sensitive on the left side is so beside the right one.
  const both = { ...left, source, label: `${left.label} and ${right.label}` }
  return over({ ...both, picked: undefined, steps: [], parts: undefined }, [])
}

function over(both: Dataset, narrowing: readonly Condition[]): Dataset {
  return { ...both, narrowing, where: (condition) => over(both, [...narrowing, condition]) }
}

function sideOf(dataset: Dataset, rows: Derivation): JoinedSide {
  const { source, label } = dataset
  if (source.kind === 'joined') throw new Misuse(`${label} are two datasets already`)
  return { source, rows, view: viewOf(dataset) }
}
