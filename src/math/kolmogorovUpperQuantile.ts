import { kolmogorovUpperTail } from './kolmogorovUpperTail.js'

/**
 * The x that Kolmogorov's variable exceeds with probability `p`: SciPy's `kstwobign.isf`. Infinity at 0, 0 at 1.
 * Halves an interval until it holds no other double: 60 steps, and right however small `p` is.
 */
export function kolmogorovUpperQuantile(p: number): number {
  if (p === 0) return Infinity
  if (p === 1) return 0
  let low = 0
  // The tail at 20 is below the smallest double.
  let high = 20
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (kolmogorovUpperTail(middle) > p) low = middle
    else high = middle
  }
}
