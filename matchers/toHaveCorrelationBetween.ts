import type { ColumnName } from '../src/datasets/columnName.js'
import { missingValues } from '../src/metrics/missingValues.js'
import { rowCount } from '../src/metrics/rowCount.js'
import { allOf, call } from '../src/sql/build.js'
import { finite } from '../src/sql/finite.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { between } from './bounds.js'
import type { Between, Domain } from './bounds.js'
import { columnText } from './columnText.js'
import { correlationMethod } from './correlationMethod.js'
import type { CorrelationMethod } from './correlationMethod.js'
import { correlationOf } from './correlationOf.js'
import { judgeMeasure } from './judgeMeasure.js'
import { columnMatcher } from './matcher.js'
import type { Measure } from './measure.js'
import { nonFinite } from './nonFinite.js'
import { oneOf } from './optionChecks.js'
import { numberOptions } from './options.js'
import type { NumberOptions } from './options.js'
import { print } from './print.js'

export interface CorrelationOptions extends NumberOptions {
  /** Default `pearson` for two numeric columns, `cramersV` for two of categories, `correlationRatio` for one of each. */
  readonly method?: CorrelationMethod
}

interface Correlation {
  readonly value: number | undefined
  readonly rows: number
}

export default columnMatcher(
  {
    /**
     * Asserts that two columns are related, or not: that their correlation lies between `min` and `max`, both included. Pearson and
     * Spearman lie in [−1, 1], Cramér's V (uncorrected) and the correlation ratio η in [0, 1]. Rows with a null in either column
     * are left out; NaN and infinities fail unless `nonFinite: 'ignore'`. A constant column has no correlation, which fails.
     *
     * @param other   the name of the other column
     * @param bounds  numbers in [−1, 1], or `{ relativeTo: reference, within: 0.1 }`
     */
    async toHaveCorrelationBetween(
      subject,
      column: Column,
      other: ColumnName,
      ...bounds: Between<number, CorrelationOptions>
    ) {
      const options: CorrelationOptions = subject.options
      if (typeof other !== 'string') throw new Misuse(`the other column must be a name, not ${print(other)}`)
      const second = subject.column(other)
      const method = correlationMethod(column, second, options.method)
      const ends = between(bounds, anyCorrelation)
      const both = allOf([column, second].map((each) => call('isNotNull', finite(each))))
      const isUntyped = column.untyped === true || second.untyped === true
      const measure: Measure<Correlation> = {
        name: method,
        async metric(data) {
          const complete = data.where({ expression: both })
          const [value, rows] = await Promise.all([
            isUntyped ? undefined : correlationOf(complete, column, second, method),
            complete.ask(rowCount),
          ])
          return { value, rows }
        },
        number: ({ value }) => value,
        evidence: ({ rows }) => ({
          counted: `${counted(rows, 'row')} of ${columnText(column)} and ${columnText(second)}`,
          columns: [column.name, other],
          facts: { rows },
        }),
        nothing: ({ rows }) =>
          rows === 0
            ? `Nothing could be judged: no row holds both ${columnText(column)} and ${columnText(second)}.`
            : `A constant column has no correlation: ${columnText(column)} or ${columnText(second)} is one in ${counted(rows, 'row')}.`,
      }
      const [verdict, ...missing] = await Promise.all([
        judgeMeasure(subject, measure, ends),
        ...[column, second].map((each) => subject.ask(missingValues(each))),
      ])
      if (options.nonFinite === 'ignore') return verdict
      const found = missing.map((each, index) => nonFinite(index === 0 ? column : second, verdict.expected, each))
      return found.find((each) => each !== undefined) ?? verdict
    },
  },
  {
    options: { ...numberOptions, method: oneOf('pearson', 'spearman', 'cramersV', 'correlationRatio') },
    positional: 1,
  },
)

const anyCorrelation: Domain = (value) =>
  typeof value === 'number' && value >= -1 && value <= 1 ? { value } : 'a number in [-1, 1]'
