import { formatNumber } from './formatNumber.js'
import type { Quantity } from './quantity.js'

/** A quantity as people read it; numbers are rounded to six digits after a point. */
export function formatQuantity(quantity: Quantity): string {
  if (typeof quantity !== 'object') return formatNumber(quantity)
  return 'word' in quantity ? JSON.stringify(quantity.word) : quantity.text
}
