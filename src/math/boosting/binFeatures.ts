import type { Features } from './tree.js'

/** Features as small codes, so that a split is looked for in a histogram and not among all rows. */
export interface BinnedFeatures {
  readonly rows: number
  /** A code a row: value ≤ edges[code] and above the edge before; `edges.length` is missing. */
  readonly codes: readonly Uint8Array[]
  /** Ascending upper edges, data values; the last one is the maximum. */
  readonly edges: readonly (readonly number[])[]
}

/** Bins every feature between at most `bins` of its quantiles (at most 254). O(n log n) a feature. */
export function binFeatures(features: Features, bins = 64): BinnedFeatures {
  const rows = features[0]?.length ?? 0
  const edges = features.map((values) => quantileEdges(values, Math.min(bins, 254)))
  const codes = features.map((values, feature) => encode(values, edges[feature] ?? []))
  return { rows, codes, edges }
}

function quantileEdges(values: ArrayLike<number>, bins: number): number[] {
  // NaN sorts to the end.
  const all = Float64Array.from(values).sort()
  let known = all.length
  while (known > 0 && Number.isNaN(all[known - 1])) known -= 1
  const sorted = all.subarray(0, known)
  if (sorted.length === 0) return []
  const edges = new Set<number>()
  for (let bin = 1; bin <= bins; bin += 1) {
    edges.add(sorted[Math.ceil((bin * sorted.length) / bins) - 1] ?? Number.NaN)
  }
  return [...edges]
}

function encode(values: ArrayLike<number>, edges: readonly number[]): Uint8Array {
  const codes = new Uint8Array(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN
    codes[row] = Number.isNaN(value) ? edges.length : position(edges, value)
  }
  return codes
}

/** Of the first edge that is not below the value; the last one for values above all. */
function position(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? Infinity) < value) low = middle + 1
    else high = middle
  }
  return low
}
