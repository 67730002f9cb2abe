import type { VariantName } from '../src/aggregates/variantNames.js'
import { missingValues } from '../src/metrics/missingValues.js'
import { namesWithVariants } from '../src/metrics/namesWithVariants.js'
import { variantCounts } from '../src/metrics/variantCounts.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { columnText } from './columnText.js'
import { isSensitive } from './isSensitive.js'
import { columnMatcher } from './matcher.js'
import { amount } from './optionChecks.js'
import type { Options, RowOptions } from './options.js'
import { requireType } from './requireType.js'
import { shownCount } from './shownCount.js'
import { showValue } from './showValue.js'

export interface VariantsOptions extends Options, Pick<RowOptions, 'showValues'> {}

/** So many different values are names of categories, which messages may say. */
const mostCategories = 100

export default columnMatcher(
  {
    /**
     * Asserts that no two values of a text column are the same name written in several ways: they differ by case, white space,
     * punctuation or the form of accents alone (`'NY'`, `'ny '`, `'N.Y.'`). Values without a letter, and nulls, are no names. Received
     * is the list of variants, all but the most frequent way of each, where the column has at most 100 different names, else
     * their number.
     */
    async toHaveNoVariants(subject, column: Column, options: VariantsOptions = {}): Promise<Verdict> {
      requireType(column, ['string'], 'a variant')
      const [missing, { rows, distinct, variants, variantRows }] = await Promise.all([
        subject.ask(missingValues(column)),
        subject.ask(variantCounts(column)),
      ])
      const isEmpty = missing.nulls === missing.rows
      const areNames = distinct <= mostCategories && !isSensitive(subject.dataset, column)
      const limit = areNames ? mostCategories : shownCount(subject, [column], options)
      const found = variants === 0 || limit === 0 ? [] : await subject.ask(namesWithVariants(column, limit))
      return {
        outcome: isEmpty || variants > 0 ? 'fail' : 'pass',
        ...(isEmpty ? { firm: true } : {}),
        expected: `one way to write each name of ${columnText(column)}`,
        received: areNames ? found.filter(({ place }) => place > 1).map(({ value }) => value) : variants,
        shown: isEmpty ? 'no value to judge' : counted(variants, 'variant'),
        counted: `${counted(variantRows, 'row')} with a variant in ${counted(rows, 'row')} with a name, ${counted(distinct, 'different name')}`,
        facts: { variants, variantRows, distinct, rows },
        details: groupsOf(found)
          .slice(0, 10)
          .map((group) =>
            group.map(({ value, rows: count }) => `${showValue(value)} in ${counted(count, 'row')}`).join(', '),
          ),
      }
    },
  },
  { options: { showValues: amount } },
)

function groupsOf(names: readonly VariantName[]): readonly (readonly VariantName[])[] {
  const groups = new Map<string, VariantName[]>()
  for (const name of names) groups.set(name.form, [...(groups.get(name.form) ?? []), name])
  return [...groups.values()]
}
