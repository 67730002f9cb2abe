import { compareExact } from '../../math/compareExact.js'
import { sum } from '../../math/sum.js'
import { binOf } from './binOf.js'
import type { Cumulative } from './cumulative.js'
import type { Exact } from './numericProfile.js'

/** Where the reference's values lie: what is outside, between, and taken out one by one. */
export interface Layout {
  readonly minimum: Exact
  readonly maximum: Exact
  readonly edges: readonly Exact[]
  /** Values with a part of their own, ascending; some may lie outside. */
  readonly atoms: readonly Exact[]
}

/** Counts of a side by the parts that its finite values fall into; each value is in one. */
export interface Partition {
  readonly below: number
  readonly above: number
  /** In the order of the layout's. */
  readonly atoms: readonly number[]
  /** (−∞, e1], (e1, e2], …, (ek, +∞) without the other parts. */
  readonly bins: readonly number[]
}

export function partition(counts: Cumulative, { minimum, maximum, edges, atoms }: Layout): Partition {
  const atomCounts = atoms.map((atom) => counts.upTo(atom) - counts.below(atom))
  const taken = (inside: (atom: Exact) => boolean) => sum(atomCounts.filter((_, index) => inside(atoms[index] ?? NaN)))
  const limits = [...edges.map((edge) => counts.upTo(edge)), counts.upTo(maximum)]
  const bins = limits.map((limit, index) => {
    const before = index === 0 ? counts.below(minimum) : (limits[index - 1] ?? 0)
    return limit - before - taken((atom) => isWithin(atom, minimum, maximum) && binOf(atom, edges) === index)
  })
  return {
    below: counts.below(minimum) - taken((atom) => compareExact(atom, minimum) === -1),
    above: counts.total - counts.upTo(maximum) - taken((atom) => compareExact(atom, maximum) === 1),
    atoms: atomCounts,
    bins,
  }
}

function isWithin(value: Exact, minimum: Exact, maximum: Exact): boolean {
  return compareExact(value, minimum) !== -1 && compareExact(value, maximum) !== 1
}
