/** `p = 0.0031`, `p < 1e-300`. */
export function pValueText(pValue: number): string {
  return pValue < 1e-300 ? 'p < 1e-300' : `p = ${Number(pValue.toPrecision(2))}`
}
