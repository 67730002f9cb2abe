/** The sum of numbers, integers of any width and decimals as text: exact unless one of them is a fraction that is a double. */
export function addExact(a: number | bigint | string, b: number | bigint | string): number | bigint | string {
  if (typeof a === 'string' || typeof b === 'string') return addDecimals(String(a), String(b))
  if (isWhole(a) && isWhole(b)) {
    const sum = BigInt(a) + BigInt(b)
    return BigInt.asIntN(54, sum) === sum ? Number(sum) : sum
  }
  return Number(a) + Number(b)
}

function isWhole(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value)
}

function addDecimals(a: string, b: string): string {
  const scale = Math.max(fractionOf(a).length, fractionOf(b).length)
  const [left, right] = [a, b].map((text) =>
    BigInt(text.replace('.', '') + '0'.repeat(scale - fractionOf(text).length)),
  )
  const sum = (left ?? 0n) + (right ?? 0n)
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return `${sum < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${digits.slice(-scale)}`}`
}

function fractionOf(decimal: string): string {
  return decimal.split('.')[1] ?? ''
}
