import { hypergeometricLogUpperTail } from './hypergeometricLogUpperTail.js'

/**
 * Fisher's exact test of a 2 × 2 table [[a, b], [c, d]], one-sided: how likely at least `a` is, given the margins. The
 * p-value of `fisher_exact([[a, b], [c, d]], alternative='greater')`; 1 with an empty row or column.
 *
 * @returns a probability for whole counts up to 2^53
 */
export function fisherExactGreater(a: number, b: number, c: number, d: number): number {
  return Math.min(1, Math.exp(hypergeometricLogUpperTail(a, b, c, d)))
}
