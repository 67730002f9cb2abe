import type { ColumnName } from '../src/datasets/columnName.js'
import { rowCount } from '../src/metrics/rowCount.js'
import { call } from '../src/sql/build.js'
import { finite } from '../src/sql/finite.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { atMost } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { columnText } from './columnText.js'
import { matcher } from './matcher.js'
import { names, share } from './optionChecks.js'
import type { Options } from './options.js'
import { predictiveness } from './predictiveness.js'
import { print } from './print.js'
import { requireType } from './requireType.js'

export interface LeakageOptions extends Options {
  /** The largest predictive power that a single feature may have, included, in (0, 1]; default 0.8. */
  readonly max?: number
  /** Columns that may tell the label. */
  readonly except?: ColumnName | readonly ColumnName[]
}

export default matcher(
  {
    /**
     * Asserts that no single feature tells the label by itself, as a copy of it under another name does, or a column that is filled in
     * afterwards. The predictive power of a feature is how much better the other rows of the same value guess a row's label than the most
     * frequent label does (classes), or than the mean does (numbers: the share of the variance explained); 0 is no better, 1 is always
     * right. Numbers and times are looked at in twenty bins of equal counts; a missing value is a value of its own; values that stand
     * once tell nothing. Whole numbers with at most 20 values are classes. Rows without a label are left out. Received is the list of the
     * features that tell it.
     *
     * @param label  the name of the label's column
     */
    async toHaveNoLeakage(subject, label: ColumnName, options: LeakageOptions = {}): Promise<Verdict> {
      const { max = 0.8 } = options
      if (typeof label !== 'string') throw new Misuse(`the label must be the name of a column, not ${print(label)}`)
      const target = subject.column(label)
      requireType(target, ['string', 'boolean', 'integer', 'number', 'decimal'], 'a label')
      const left = [label, ...[options.except ?? []].flat().map((name) => subject.column(name).name)]
      const features = subject.schema.filter(({ name }) => !left.includes(name))
      if (features.length === 0) throw new Misuse('there is no feature beside the label')
      const labelled = subject.where({ expression: call('isNotNull', finite(target)) })
      const [rows, powers] = await Promise.all([labelled.ask(rowCount), predictiveness(labelled, target, features)])
      const expected = `predictive power of each feature for ${label} ≤ ${max}`
      if (powers === undefined) return withoutContrast(expected, target, rows)
      const sorted = [...powers].toSorted(([, a], [, b]) => b - a)
      const leaking = sorted.filter(([, power]) => atMost('', power, max).outcome === 'fail')
      const largest = sorted.map(([, power]) => formatNumber(power)).slice(0, 1)
      return {
        outcome: leaking.length === 0 ? 'pass' : 'fail',
        expected,
        received: leaking.map(([name]) => name),
        shown: leaking.length === 0 ? `${largest.join('')} at most` : `${counted(leaking.length, 'feature')} above it`,
        counted: `${counted(sorted.length, 'feature')} over ${counted(rows, 'row')} with a ${columnText(target)}`,
        columns: leaking.map(([name]) => name),
        facts: { labelled: rows, power: Object.fromEntries(sorted) },
        details: leaking.slice(0, 10).map(([name, power]) => `${name}: ${formatNumber(power)}`),
      }
    },
  },
  { options: { max: share, except: names }, positional: 1 },
)

function withoutContrast(expected: string, label: Column, rows: number): Verdict {
  return {
    outcome: 'fail',
    firm: true,
    expected,
    received: null,
    shown: 'nothing to predict',
    details: [
      rows === 0
        ? `Nothing could be judged: no row has a ${columnText(label)}.`
        : `There is nothing to tell: all ${counted(rows, 'label')} of ${columnText(label)} are the same.`,
    ],
  }
}
