import { categoricalEvidence } from '../../src/metrics/drift/categoricalEvidence.js'
import type { Cumulative } from '../../src/metrics/drift/cumulative.js'
import type { Evidence } from '../../src/metrics/drift/evidence.js'
import { isAtom } from '../../src/metrics/drift/isAtom.js'
import { numericEvidence } from '../../src/metrics/drift/numericEvidence.js'
import type { NumericProfile, ValueCount } from '../../src/metrics/drift/numericProfile.js'
import { partition } from '../../src/metrics/drift/partition.js'
import { missingEvidence } from '../../src/profiles/missingEvidence.js'
import type { Shape } from './shapes.js'
import type { Side } from './side.js'

/** What the engine's two scans would have counted, in memory: the rule is the product's own. */
export function evidenceOf(kind: Shape['kind'], reference: Side, current: Side): readonly Evidence[] {
  const rows = { reference: reference.rows, current: current.rows }
  const missing = missingEvidence({ null: reference.nulls }, { null: current.nulls }, rows)
  return [...missing, ...(kind === 'numeric' ? numbers : categories)(reference, current, rows)]
}

interface Rows {
  readonly reference: number
  readonly current: number
}

function numbers(reference: Side, current: Side, rows: Rows): readonly Evidence[] {
  const candidates = mostFrequent(current.numbers)
  const known = cumulativeOf(reference.numbers)
  const profile = profileOf(reference, known, candidates)
  return numericEvidence({ profile, current: cumulativeOf(current.numbers), candidates, rows })
}

function profileOf(
  { numbers: values, rows }: Side,
  counts: Cumulative,
  candidates: readonly ValueCount[],
): NumericProfile {
  const frequent = mostFrequent(values)
  const atoms = frequent.filter(([, count]) => isAtom(count, rows)).sort(([a], [b]) => Number(a) - Number(b))
  const own = atoms.length > 20 ? undefined : atoms
  const taken = new Set(own?.map(([value]) => value))
  const others = values.filter((value) => !taken.has(value))
  const maximum = values.at(-1)
  const quantiles = Array.from({ length: 19 }, (_, k) => others[Math.ceil((others.length * (k + 1)) / 20) - 1])
  const edges = [...new Set(quantiles.filter((edge) => edge !== undefined && edge !== maximum))] as number[]
  const minimum = values[0]
  const wanted = [...frequent.slice(0, 100).map(([value]) => value), ...candidates.map(([value]) => value)]
  return {
    kind: 'numeric',
    values: values.length,
    ...(minimum === undefined || maximum === undefined ? {} : { minimum, maximum }),
    ...(own === undefined ? {} : { atoms: own }),
    edges,
    bins:
      minimum === undefined || maximum === undefined
        ? []
        : [...partition(counts, { minimum, maximum, edges, atoms: own ?? [] }).bins],
    cells: { edges: [], counts: [] },
    frequent: [...new Set(wanted)].map((value) => [value, counts.upTo(value) - counts.below(value)] as const),
  }
}

/** Values that occur at least twice, most frequent first, ties ascending. */
function mostFrequent(sorted: Float64Array): ValueCount[] {
  const found: ValueCount[] = []
  for (let from = 0, at = 1; at <= sorted.length; at++) {
    if (sorted[at] === sorted[from]) continue
    if (at - from >= 2) found.push([sorted[from] ?? NaN, at - from])
    from = at
  }
  return found.sort(([a, left], [b, right]) => right - left || Number(a) - Number(b))
}

function cumulativeOf(sorted: Float64Array): Cumulative {
  const countWhere = (isLeft: (value: number) => boolean) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isLeft(sorted[middle] ?? NaN)) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    total: sorted.length,
    upTo: (value) => countWhere((each) => each <= Number(value)),
    below: (value) => countWhere((each) => each < Number(value)),
  }
}

function categories(reference: Side, current: Side, rows: Rows): readonly Evidence[] {
  const sorted = [...reference.categories].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
  const rare = sorted.reduce((sum, [, count]) => (count <= 2 ? sum + count : sum), 0)
  return categoricalEvidence({
    profile: { kind: 'categorical', values: rows.reference - reference.nulls, categories: sorted, others: 0, rare },
    current: { counts: current.categories, values: rows.current - current.nulls },
    rows,
  })
}
