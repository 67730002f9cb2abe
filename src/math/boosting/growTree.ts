import type { BinnedFeatures } from './binFeatures.js'
import type { Tree } from './tree.js'

export interface GrowOptions {
  readonly maxLeaves: number
  /** Rows that each leaf holds at least. */
  readonly minRows: number
  /** Added to each sum of hessians: shrinks the values of small leaves. */
  readonly regularisation: number
}

/** First and second derivatives of the loss by the prediction, one a row. */
export interface Derivatives {
  readonly gradients: ArrayLike<number>
  readonly hessians: ArrayLike<number>
}

/**
 * Grows one tree best leaf first, as LightGBM does: of all leaves the split that gains most is taken, until none gains or
 * there are enough. A leaf's value is −G / (H + λ). O(rows × features × depth).
 */
export function growTree(
  binned: BinnedFeatures,
  rows: Uint32Array,
  derivatives: Derivatives,
  options: GrowOptions,
): Tree {
  const root = open(binned, rows, derivatives, options)
  const leaves = [root]
  while (leaves.length < options.maxLeaves) {
    const best = leaves.reduce((a, b) => ((b.best?.gain ?? 0) > (a.best?.gain ?? 0) ? b : a))
    if (best.best === undefined) break
    const [left, right] = divide(binned, best.rows, best.best)
    const children = [open(binned, left, derivatives, options), open(binned, right, derivatives, options)] as const
    best.children = children
    leaves.splice(leaves.indexOf(best), 1, ...children)
  }
  return close(root, binned, options)
}

interface OpenLeaf {
  readonly rows: Uint32Array
  readonly gradient: number
  readonly hessian: number
  readonly best: Candidate | undefined
  children?: readonly [OpenLeaf, OpenLeaf]
}

interface Candidate {
  readonly feature: number
  /** Codes up to and including it go left. */
  readonly code: number
  readonly missingLeft: boolean
  readonly gain: number
}

function open(
  binned: BinnedFeatures,
  rows: Uint32Array,
  { gradients, hessians }: Derivatives,
  options: GrowOptions,
): OpenLeaf {
  let [gradient, hessian] = [0, 0]
  for (const row of rows) {
    gradient += gradients[row] ?? 0
    hessian += hessians[row] ?? 0
  }
  const total: Sums = { gradient, hessian, count: rows.length }
  const isLargeEnough = rows.length >= 2 * options.minRows
  const best = isLargeEnough ? bestSplit(binned, rows, { gradients, hessians }, total, options) : undefined
  return { rows, gradient, hessian, best }
}

interface Sums {
  gradient: number
  hessian: number
  count: number
}

function bestSplit(
  { codes, edges }: BinnedFeatures,
  rows: Uint32Array,
  derivatives: Derivatives,
  total: Sums,
  options: GrowOptions,
): Candidate | undefined {
  let best: Candidate | undefined
  for (const [feature, column] of codes.entries()) {
    const bins = (edges[feature]?.length ?? 0) + 1
    const histogram = sumByCode(column, bins, rows, derivatives)
    const found = scan(histogram, bins, total, options)
    if (found !== undefined && found.gain > (best?.gain ?? 1e-9)) best = { feature, ...found }
  }
  return best
}

/** Three numbers a code: gradient, hessian, count. */
function sumByCode(
  column: Uint8Array,
  bins: number,
  rows: Uint32Array,
  { gradients, hessians }: Derivatives,
): Float64Array {
  const sums = new Float64Array(bins * 3)
  for (const row of rows) {
    const at = (column[row] ?? 0) * 3
    sums[at] = (sums[at] ?? 0) + (gradients[row] ?? 0)
    sums[at + 1] = (sums[at + 1] ?? 0) + (hessians[row] ?? 0)
    sums[at + 2] = (sums[at + 2] ?? 0) + 1
  }
  return sums
}

/** The best cut of one feature; missing values are tried on both sides where there are some. */
function scan(
  histogram: Float64Array,
  bins: number,
  total: Sums,
  options: GrowOptions,
): Omit<Candidate, 'feature'> | undefined {
  const missing = at(histogram, bins - 1)
  const whole = score(total, options)
  let best: Omit<Candidate, 'feature'> | undefined
  for (const missingLeft of missing.count > 0 ? [true, false] : [false]) {
    const left: Sums = missingLeft ? { ...missing } : { gradient: 0, hessian: 0, count: 0 }
    for (let code = 0; code < bins - 1; code += 1) {
      const { gradient, hessian, count } = at(histogram, code)
      left.gradient += gradient
      left.hessian += hessian
      left.count += count
      if (left.count < options.minRows) continue
      const right = {
        gradient: total.gradient - left.gradient,
        hessian: total.hessian - left.hessian,
        count: total.count - left.count,
      }
      if (right.count < options.minRows) break
      const gain = score(left, options) + score(right, options) - whole
      if (gain > (best?.gain ?? 0)) best = { code, missingLeft, gain }
    }
  }
  return best
}

const at = (histogram: Float64Array, code: number): Sums => ({
  gradient: histogram[code * 3] ?? 0,
  hessian: histogram[code * 3 + 1] ?? 0,
  count: histogram[code * 3 + 2] ?? 0,
})

const score = ({ gradient, hessian }: Sums, { regularisation }: GrowOptions) =>
  (gradient * gradient) / (hessian + regularisation || 1)

function divide({ codes, edges }: BinnedFeatures, rows: Uint32Array, split: Candidate): [Uint32Array, Uint32Array] {
  const column = codes[split.feature] ?? new Uint8Array()
  const missing = edges[split.feature]?.length ?? 0
  const [left, right] = [new Uint32Array(rows.length), new Uint32Array(rows.length)]
  let [lefts, rights] = [0, 0]
  for (const row of rows) {
    const code = column[row] ?? 0
    const goesLeft = code === missing ? split.missingLeft : code <= split.code
    if (goesLeft) left[lefts++] = row
    else right[rights++] = row
  }
  return [left.slice(0, lefts), right.slice(0, rights)]
}

function close(leaf: OpenLeaf, binned: BinnedFeatures, options: GrowOptions): Tree {
  const { children, best, gradient, hessian, rows } = leaf
  if (children === undefined || best === undefined) {
    return { kind: 'leaf', value: -gradient / (hessian + options.regularisation || 1), rows: rows.length }
  }
  return {
    kind: 'split',
    feature: best.feature,
    threshold: binned.edges[best.feature]?.[best.code] ?? Infinity,
    missingLeft: best.missingLeft,
    left: close(children[0], binned, options),
    right: close(children[1], binned, options),
  }
}
