import { distinct } from '../aggregates/distinct.js'
import { turns } from '../aggregates/turns.js'
import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import type { Exact, NumericProfile } from '../metrics/drift/numericProfile.js'
import type { Operand } from '../sql/operand.js'
import type { Data } from './data.js'
import { kindOfInteger } from './kindOfInteger.js'
import { learnCategorical } from './learnCategorical.js'
import type { Learning } from './learning.js'
import { learnNumeric } from './learnNumeric.js'
import { stateOf } from './stateOf.js'

/** Whole numbers by what they turn out to be; an identifier has no values to compare. */
export interface IntegerProfile {
  readonly kind: 'numeric' | 'categorical' | 'identifier'
  readonly values?: NumericProfile | CategoricalProfile
}

export interface IntegerOutline {
  /** @param rows  of all the data */
  count(rows: number, also: readonly Exact[]): Promise<IntegerProfile>
}

/** Profiles whole numbers, of a column or made of one, in two scans: the first says what they are. */
export async function learnIntegers(data: Data, of: Operand, learning: Learning): Promise<IntegerOutline> {
  const [different, categories, numbers] = await Promise.all([
    stateOf(data, distinct(of)),
    learnCategorical(data, of, { limit: 20 }),
    learnNumeric(data, of, learning),
  ])
  return {
    async count(rows, also) {
      const range = Number(numbers.maximum ?? 0) - Number(numbers.minimum ?? 0)
      const facts = { rows, distinct: different, range }
      const kind = kindOfInteger({ ...facts, isSorted: false })
      if (kind === 'categorical') return { kind, values: categories }
      if (kind === 'identifier') return { kind }
      const couldBeSorted = 'name' in of && kindOfInteger({ ...facts, isSorted: true }) === 'identifier'
      const [values, { rises, falls }] = await Promise.all([
        numbers.count(also, rows),
        couldBeSorted ? stateOf(data, turns(of)) : { rises: 1, falls: 1 },
      ])
      return rises === 0 || falls === 0 ? { kind: 'identifier' } : { kind: 'numeric', values }
    },
  }
}
