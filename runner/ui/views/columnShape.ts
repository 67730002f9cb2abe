import type { CategoricalProfile } from '../../../src/metrics/drift/categoricalProfile.js'
import type { NumericProfile } from '../../../src/metrics/drift/numericProfile.js'
import type { ColumnNumbers } from '../../../src/profiles/dataProfile.js'
import type { ColumnProfile } from '../../../src/profiles/profile.js'

/** How a column's values are distributed, as far as a chart shows it. */
export interface ColumnShape {
  readonly type: string
  /** Share of rows without a value, in [0, 1]. */
  readonly missing: number
  /** Of what the other facts are: values, or lengths of text. */
  readonly of: 'values' | 'lengths'
  /** Of numbers: ascending values, and the shares of values at or below each, from 0 to 1. */
  readonly steps?: readonly (readonly [value: number, share: number])[]
  /** The numbers at 5, 25, 50, 75 and 95 %. */
  readonly levels?: readonly number[]
  /** Of categories: the most frequent ones and their shares of values. */
  readonly categories?: readonly (readonly [category: string, share: number])[]
}

/** Categories that are kept of a column; all others are one. */
const mostCategories = 30

export function columnShape(profile: ColumnProfile, numbers: ColumnNumbers | undefined, rows: number): ColumnShape {
  const { type, missing, values, length } = profile
  const lacking = Object.values(missing).reduce((sum, count) => sum + count, 0)
  const shown = values ?? length
  return {
    type,
    missing: rows === 0 ? 0 : round(lacking / rows),
    of: values === undefined && length !== undefined ? 'lengths' : 'values',
    ...(shown === undefined || shown.values === 0 ? {} : distribution(shown, numbers)),
  }
}

type Distribution = Pick<ColumnShape, 'steps' | 'levels' | 'categories'>

function distribution(values: NumericProfile | CategoricalProfile, numbers: ColumnNumbers | undefined): Distribution {
  if (values.kind === 'categorical') {
    const categories = values.categories.slice(0, mostCategories)
    return { categories: categories.map(([category, count]) => [category, round(count / values.values)] as const) }
  }
  const steps = stepsOf(values)
  const known = levels.map((share) => numbers?.quantiles?.[String(share)])
  const exact = known.filter((value) => value !== undefined)
  return { steps, levels: exact.length === levels.length ? exact : levels.map((share) => valueAt(steps, share)) }
}

const levels = [0.05, 0.25, 0.5, 0.75, 0.95]

function stepsOf({ minimum, maximum, cells }: NumericProfile): readonly (readonly [number, number])[] {
  const total = cells.counts.reduce((sum, count) => sum + count, 0)
  let sum = 0
  const steps = cells.counts.map((count, at) => {
    sum += count
    return [Number(cells.edges[at] ?? maximum), round(sum / total)] as const
  })
  return [[Number(minimum), 0], ...steps]
}

/** On straight lines between the steps. */
function valueAt(steps: readonly (readonly [number, number])[], share: number): number {
  const after = steps.findIndex(([, upTo]) => upTo >= share)
  const [[from, low], [to, high]] = [steps[after - 1] ?? [NaN, 0], steps[after] ?? [NaN, 1]]
  return high === low ? to : from + ((to - from) * (share - low)) / (high - low)
}

/** Shares are drawn, not judged. */
function round(share: number): number {
  return Number(share.toPrecision(6))
}
