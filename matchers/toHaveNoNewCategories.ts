import { sum } from '../src/math/sum.js'
import { countCategories } from '../src/profiles/countCategories.js'
import type { ProfileOptions } from '../src/profiles/profileOptions.js'
import { withoutSpecials } from '../src/profiles/withoutSpecials.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { columnText } from './columnText.js'
import { dataOf } from './drift/dataOf.js'
import { profileOptionChecks } from './drift/profileOptionChecks.js'
import { referenceCategories } from './drift/referenceCategories.js'
import type { GivenReference } from './drift/resolveReference.js'
import { isSensitive } from './isSensitive.js'
import { columnMatcher } from './matcher.js'
import type { Options } from './options.js'
import { showValue } from './showValue.js'

export interface ToHaveNoNewCategoriesOptions extends Options, Pick<ProfileOptions, 'specials'> {}

/** So many different values are names of categories; more are values, which messages do not say. */
const mostNames = 100
const mostListed = 10

export default columnMatcher(
  {
    /**
     * Asserts that no row holds a category that the reference never had. Null, the empty string and specials are no categories.
     * Received are the new ones; where there are too many to be names, how many rows hold them.
     *
     * @param reference  a dataset, `profile(dataset)`, `reference(name)`, or `run(…)`, `window(…)`, `sameWeekday(…)` of the store, with at most 1,000 categories
     */
    async toHaveNoNewCategories(
      subject,
      column: Column,
      reference: GivenReference,
      { specials = [] }: ToHaveNoNewCategoriesOptions = {},
    ) {
      const known = await referenceCategories(subject, column, reference, specials)
      const of = withoutSpecials(column, specials.map(String))
      const { counts, values, others } = await countCategories(dataOf(subject), of, known.profile, mostNames + 1)
      const unknown = values - sum([...counts.values()])
      const areNames =
        known.profile.categories.length + others.length <= mostNames && !isSensitive(subject.dataset, column)
      const listed = areNames ? others : []
      return {
        outcome: unknown === 0 ? 'pass' : 'fail',
        expected: `only categories of ${known.source} in ${column.name}`,
        received: unknown > 0 && !areNames ? unknown : listed.map(([category]) => category),
        shown: unknown === 0 ? 'none that is new' : `${counted(unknown, 'row')} of new categories`,
        counted: `${counted(unknown, 'row')} of ${counted(values, 'row')} of ${columnText(column)}`,
        facts: { new: unknown, rows: values, known: known.profile.categories.length },
        details: [
          ...listed
            .slice(0, mostListed)
            .map(([category, count]) => `${showValue(category)} in ${counted(count, 'row')}`),
          ...(listed.length > mostListed ? [`and ${listed.length - mostListed} more`] : []),
        ],
      }
    },
  },
  { positional: 1, options: { specials: profileOptionChecks.specials } },
)
