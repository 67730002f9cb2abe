import { bins } from '../aggregates/bins.js'
import { compareExact } from '../math/compareExact.js'
import { cumulative } from '../metrics/drift/cumulative.js'
import type { Cumulative } from '../metrics/drift/cumulative.js'
import { gridOf } from '../metrics/drift/gridOf.js'
import type { Step } from '../metrics/drift/gridOf.js'
import type { Exact } from '../metrics/drift/numericProfile.js'
import { call, literal } from '../sql/build.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation } from '../sql/selection.js'
import type { Data } from './data.js'
import { stateOf } from './stateOf.js'

/** Where a numeric column's values are to be counted. */
export interface Places {
  /** Counted at or below, and below. */
  readonly exact: readonly Exact[]
  /** Counted at or below. */
  readonly edges: readonly Exact[]
}

/** Counts a column's finite values at all places by one histogram: two steps tell an exact value from its neighbours. */
export async function countsAt(
  data: Data,
  of: Operand,
  { exact, edges }: Places,
  rows?: Derivation,
): Promise<Cumulative> {
  if (of.type !== 'integer' && of.type !== 'number' && of.type !== 'decimal')
    throw new TypeError(`a column of type ${of.type} is not counted by bins`)
  const grid = gridOf(of.type, [...exact, ...edges])
  const steps = ascending([
    ...exact.flatMap((value) => [grid.before(value), grid.at(value)]),
    ...edges.map((edge) => grid.at(edge)),
  ])
  const expression = call(grid.as === 'double' ? 'toDouble' : 'toWideInteger', operand(of))
  const limits = steps.map((step) => literal(step))
  const counts = await stateOf(data, bins({ type: of.type, expression }, limits, rows))
  return cumulative(grid, steps, counts)
}

function ascending(steps: readonly Step[]): readonly Step[] {
  const sorted = [...steps].sort((a, b) => compareExact(a, b) ?? 0)
  return sorted.filter((step, index) => index === 0 || compareExact(step, sorted[index - 1] ?? NaN) !== 0)
}
