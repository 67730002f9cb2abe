/**
 * The sign of a − b, exactly, of numbers, integers of any width and decimals as text: nothing is rounded to a double, and
 * a double counts as its shortest decimal text, so that the decimal 0.1 equals the double 0.1. `undefined` when either is
 * NaN, of which nothing can be said.
 */
export function compareExact(a: number | bigint | string, b: number | bigint | string): -1 | 0 | 1 | undefined {
  if (Number.isNaN(Number(a)) || Number.isNaN(Number(b))) return undefined
  const [left, right] = [decimalOf(a), decimalOf(b)]
  if (left === undefined || right === undefined) return signOf(Number(a), Number(b))
  const scale = Math.max(left.scale, right.scale)
  return signOf(left.digits * 10n ** BigInt(scale - left.scale), right.digits * 10n ** BigInt(scale - right.scale))
}

/** digits / 10^scale; `undefined` for infinities. */
function decimalOf(value: number | bigint | string): { readonly digits: bigint; readonly scale: number } | undefined {
  if (typeof value === 'bigint') return { digits: value, scale: 0 }
  const parts = /^([+-]?\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(value))
  if (parts === null) return undefined
  const [, whole = '', fraction = '', exponent = '0'] = parts
  const [digits, scale] = [BigInt(whole + fraction), fraction.length - Number(exponent)]
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}

function signOf<Size extends number | bigint>(a: Size, b: Size): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}
