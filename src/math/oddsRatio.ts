/**
 * The sample odds ratio ad / bc of a 2 × 2 table [[a, b], [c, d]]; Infinity where b or c is 0, `undefined` with an
 * empty row or column (where SciPy's `fisher_exact` says NaN).
 */
export function oddsRatio(a: number, b: number, c: number, d: number): number | undefined {
  if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) return undefined
  return b === 0 || c === 0 ? Infinity : (a / b) * (d / c)
}
