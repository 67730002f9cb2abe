import { at } from '../at.js'
import { normalUpperTail } from '../normalUpperTail.js'
import type { Numbers } from '../numbers.js'
import type { ConceptSides } from './conceptSides.js'
import { contrast } from './contrast.js'
import { expectAcross } from './expectAcross.js'
import type { Halves } from './halves.js'

interface Fitted {
  readonly expected: Float64Array
  readonly residuals: Float64Array
}

/**
 * By what share the squared error of the expectations grew among rows that hold the same, one-sided: noise, flipped labels. Of classes the error
 * that is expected is p(1 − p) of each, of numbers it is fitted like a mean.
 */
export function lossChange(
  { features, isClasses, weights }: ConceptSides,
  fitted: readonly Fitted[],
  sides: Numbers,
  halves: Halves,
): { readonly size: number; readonly pValue: number } {
  const loss = new Float64Array(sides.length)
  const usual = new Float64Array(sides.length)
  for (const { expected, residuals } of fitted) {
    for (let row = 0; row < loss.length; row += 1) {
      loss[row] = at(loss, row) + at(residuals, row) ** 2
      if (isClasses) usual[row] = at(usual, row) + at(expected, row) * (1 - at(expected, row))
    }
  }
  const wanted = isClasses ? usual : expectAcross(features, loss, 'linear', halves, weights)
  const { size, z } = contrast(
    sides,
    loss.map((value, row) => value - at(wanted, row)),
    undefined,
    weights,
  )
  const weight = (row: number) => (weights === undefined ? 1 : at(weights, row))
  let [mean, rows] = [0, 0]
  for (const [row, value] of wanted.entries()) {
    mean += weight(row) * value
    rows += weight(row)
  }
  return { size: mean > 0 ? (size * rows) / mean : 0, pValue: normalUpperTail(z) }
}
