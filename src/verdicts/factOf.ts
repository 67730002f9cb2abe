import type { Quantity } from './quantity.js'

const safe = 2n ** 53n

/**
 * A quantity as it stands in reports: a JSON number where a double holds it and |x| ≤ 2^53, else text of digits, `"NaN"` or
 * `"Infinity"`; a time is its ISO text.
 */
export function factOf(quantity: Quantity): number | string {
  if (typeof quantity === 'object') return 'word' in quantity ? quantity.word : quantity.text
  if (typeof quantity === 'number') return Number.isFinite(quantity) ? quantity : String(quantity)
  if (typeof quantity === 'bigint') return quantity > safe || quantity < -safe ? String(quantity) : Number(quantity)
  const digits = quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity
  return String(Number(digits)) === digits && Math.abs(Number(digits)) <= Number(safe) ? Number(digits) : digits
}
