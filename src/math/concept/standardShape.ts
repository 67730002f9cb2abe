import { at } from '../at.js'
import type { Numbers } from '../numbers.js'

/**
 * Values as a shape of a change: standardised among the rows whose side is uncertain, by d², so that the change over all rows is none of it; a
 * missing value is 0. `undefined` of values that are all alike.
 */
export function standardShape(values: ArrayLike<number>, sides: Numbers, weights?: Numbers): Float64Array | undefined {
  let [weight, sum] = [0, 0]
  const each = (visit: (value: number, weight: number) => void) => {
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? Number.NaN
      if (Number.isFinite(value)) visit(value, at(sides, row) ** 2 * (weights === undefined ? 1 : at(weights, row)))
    }
  }
  each((value, own) => {
    weight += own
    sum += own * value
  })
  const mean = sum / weight
  let squares = 0
  each((value, own) => (squares += own * (value - mean) ** 2))
  const deviation = Math.sqrt(squares / weight)
  if (!(deviation > 1e-9 * Math.abs(mean) && deviation > 0)) return undefined
  return Float64Array.from(values, (value) => (Number.isFinite(value) ? (value - mean) / deviation : 0))
}
