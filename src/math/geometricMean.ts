/**
 * √(a·b) of two numbers ≥ 0, rounded once where the product neither overflows nor loses digits: so that a correlation of
 * columns on one line is 1 and not 0.9999999999999998.
 */
export function geometricMean(a: number, b: number): number {
  const product = a * b
  return product > 1e-290 && product < Infinity ? Math.sqrt(product) : Math.sqrt(a) * Math.sqrt(b)
}
