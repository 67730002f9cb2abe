import { sum } from '../../math/sum.js'
import type { CategoricalProfile } from './categoricalProfile.js'
import type { Evidence } from './evidence.js'
import { shapeEvidence } from './shapeEvidence.js'

export interface CategoricalSides {
  readonly profile: CategoricalProfile
  /** The current side's counts of the profile's categories, and of all its categories together. */
  readonly current: { readonly counts: ReadonlyMap<string, number>; readonly values: number }
  /** All rows of each side. */
  readonly rows: { readonly reference: number; readonly current: number }
  /** Before the names of the parts: `characters.` of a derived column. */
  readonly prefix?: string
}

/** The parts of the categories of a column: the new ones, and the shape, of which the new ones are in the cell of the rest. */
export function categoricalEvidence({ profile, current, rows, prefix = '' }: CategoricalSides): readonly Evidence[] {
  const countNow = (category: string): number => current.counts.get(category) ?? 0
  const known = sum(profile.categories.map(([category]) => countNow(category)))
  const unseen: Evidence = {
    kind: 'share',
    part: `${prefix}newCategory`,
    reference: { count: profile.rare, of: rows.reference },
    current: { count: current.values - known, of: rows.current },
    upwards: true,
    always: true,
  }
  const cells = profile.categories.filter(([, count]) => count * 1000 >= rows.reference)
  const inCells = sum(cells.map(([, count]) => count))
  const inCellsNow = sum(cells.map(([category]) => countNow(category)))
  const shape = shapeEvidence({
    part: `${prefix}shape`,
    isOrdered: false,
    reference: { counts: [...cells.map(([, count]) => count), profile.values - inCells], of: rows.reference },
    current: {
      counts: [...cells.map(([category]) => countNow(category)), current.values - inCellsNow],
      of: rows.current,
    },
    rest: cells.length,
    labels: [...cells.map(([category]) => category), 'the rest'],
  })
  // A profile that could not keep all categories does not know which are new.
  return profile.others > 0 ? shape : [unseen, ...shape]
}
