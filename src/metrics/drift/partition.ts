import { compareExact } from '../../math/compareExact.js'
import { sum } from '../../math/sum.js'
import { binOf } from './binOf.js'
import type { Cumulative } from './cumulative.js'
import type { Exact, ValueCount } from './numericProfile.js'

/** Where the reference's values lie, and what is taken out one by one: atoms, with their counts on the side that is partitioned. */
export interface Layout {
  readonly minimum: Exact
  readonly maximum: Exact
  readonly edges: readonly Exact[]
  readonly atoms: readonly ValueCount[]
}

/** Counts of a side by where its finite values fall, without the atoms. */
export interface Partition {
  readonly below: number
  readonly above: number
  /** (−∞, e1], (e1, e2], …, (ek, +∞), of what is neither below nor above. */
  readonly bins: readonly number[]
}

export function partition(counts: Cumulative, { minimum, maximum, edges, atoms }: Layout): Partition {
  const taken = (isInside: (atom: Exact) => boolean) =>
    sum(atoms.filter(([atom]) => isInside(atom)).map(([, count]) => count))
  const isWithin = (atom: Exact) => compareExact(atom, minimum) !== -1 && compareExact(atom, maximum) !== 1
  const limits = [...edges.map((edge) => counts.upTo(edge)), counts.upTo(maximum)]
  const bins = limits.map((limit, index) => {
    const before = limits[index - 1] ?? counts.below(minimum)
    return limit - before - taken((atom) => isWithin(atom) && binOf(atom, edges) === index)
  })
  return {
    below: counts.below(minimum) - taken((atom) => compareExact(atom, minimum) === -1),
    above: counts.total - counts.upTo(maximum) - taken((atom) => compareExact(atom, maximum) === 1),
    bins,
  }
}
