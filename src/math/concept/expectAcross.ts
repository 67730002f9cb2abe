import type { Features } from '../boosting/tree.js'
import type { Numbers } from '../numbers.js'
import { fitExpectation } from './fitExpectation.js'
import type { Halves } from './halves.js'
import { pickRows } from '../pickRows.js'

/** What to expect of each row's target, by a model that has seen only the other half of the rows. */
export function expectAcross(
  features: Features,
  target: Numbers,
  kind: 'linear' | 'logistic',
  halves: Halves,
  weights?: Numbers,
): Float64Array {
  const expected = new Float64Array(target.length)
  for (const [seen, held] of [halves, [halves[1], halves[0]] as const]) {
    const expect = fitExpectation(
      features.map((values) => pickRows(values, seen)),
      pickRows(target, seen),
      kind,
      weights && pickRows(weights, seen),
    )
    const found = expect(features.map((values) => pickRows(values, held)))
    for (const [index, row] of held.entries()) expected[row] = found[index] ?? Number.NaN
  }
  return expected
}
