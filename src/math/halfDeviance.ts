import log1pmx from '@stdlib/math-base-special-log1pmx'

/**
 * x ln(x / e) − (x − e): half of what an observed count adds to the deviance of its expected one, ≥ 0, and 0 when they
 * are equal. Summed over cells whose counts and expectations have equal totals it is Σ x ln(x / e), free of its
 * cancellation. Loader (2000), "Fast and accurate computation of binomial probabilities", calls it bd0.
 *
 * @param observed    ≥ 0
 * @param expected    > 0, or 0 where `observed` is 0 too
 * @param difference  observed − expected, where the caller knows it better than the subtraction does
 */
export function halfDeviance(observed: number, expected: number, difference = observed - expected): number {
  if (difference === 0) return 0
  if (observed === 0) return expected
  return Math.abs(difference) < observed / 2
    ? -observed * log1pmx(-difference / observed)
    : observed * Math.log(observed / expected) - difference
}
