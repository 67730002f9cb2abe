import { at } from './at.js'
import type { Numbers } from './numbers.js'

/** A stretch of equal fitted values. */
interface Block {
  readonly mean: number
  readonly weight: number
  readonly cells: number
}

/**
 * The ascending values nearest to the given ones by weighted squares: pools adjacent violators (Ayer et al. 1955), as
 * scikit-learn's `isotonic_regression`. O(n).
 *
 * @param weights  positive; 1 each where not given
 */
export function isotonicRegression(values: Numbers, weights?: Numbers): Float64Array {
  const blocks: Block[] = []
  for (let index = 0; index < values.length; index++) {
    let block: Block = { mean: at(values, index), weight: weights === undefined ? 1 : at(weights, index), cells: 1 }
    for (let last = blocks.at(-1); last !== undefined && last.mean > block.mean; last = blocks.at(-1)) {
      block = pooled(last, block)
      blocks.pop()
    }
    blocks.push(block)
  }
  const fitted = new Float64Array(values.length)
  let from = 0
  for (const { mean, cells } of blocks) {
    fitted.fill(mean, from, from + cells)
    from += cells
  }
  return fitted
}

function pooled(a: Block, b: Block): Block {
  const weight = a.weight + b.weight
  return { mean: (a.mean * a.weight + b.mean * b.weight) / weight, weight, cells: a.cells + b.cells }
}
