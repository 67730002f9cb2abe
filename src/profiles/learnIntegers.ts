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
  /** Numbers may still turn out to name rows. */
  readonly draft: IntegerProfile
  readonly count: (also: readonly Exact[]) => Promise<IntegerProfile>
}

/** Profiles whole numbers, of a column or made of one, in two scans. The first says what they are, once the rows are known. */
export async function learnIntegers(
  data: Data,
  of: Operand,
  learning: Learning,
): Promise<(rows: number) => IntegerOutline> {
  const [different, categories, numbers] = await Promise.all([
    stateOf(data, distinct(of)),
    learnCategorical(data, of, { limit: 20 }),
    learnNumeric(data, of, learning),
  ])
  const range = Number(numbers.draft.maximum ?? 0) - Number(numbers.draft.minimum ?? 0)
  return (rows) => {
    const facts = { rows, distinct: different, range }
    const kind = kindOfInteger({ ...facts, isSorted: false })
    if (kind === 'categorical') return known({ kind, values: categories })
    if (kind === 'identifier') return known({ kind })
    // Whether the rows are in order is asked only where it matters.
    const couldBeSorted = 'name' in of && kindOfInteger({ ...facts, isSorted: true }) === 'identifier'
    return {
      draft: { kind, values: numbers.draft },
      async count(also) {
        const [values, { rises, falls }] = await Promise.all([
          numbers.count(also, rows),
          couldBeSorted ? stateOf(data, turns(of)) : { rises: 1, falls: 1 },
        ])
        return rises === 0 || falls === 0 ? { kind: 'identifier' } : { kind, values }
      },
    }
  }
}

function known(profile: IntegerProfile): IntegerOutline {
  return { draft: profile, count: () => Promise.resolve(profile) }
}
