import type { ColumnName } from '../src/datasets/columnName.js'
import { conflictingRows } from '../src/metrics/conflictingRows.js'
import { call, columnOf } from '../src/sql/build.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import { columnText } from './columnText.js'
import { keyMatcher } from './matcher.js'
import { share } from './optionChecks.js'
import type { Options } from './options.js'
import { print } from './print.js'

export interface ConsistentLabelsOptions extends Options {
  /** The share of labelled rows that must be consistent, in (0, 1]; default 1. */
  readonly mostly?: number
}

export default keyMatcher(
  {
    /**
     * Asserts that rows with the same features have the same label. Nulls among the features are equal; rows without a label are left
     * out. Received is the share of labelled rows that have a twin of another label.
     *
     * @param features  a name, a list of names or a predicate; the label is never one of them
     * @param label     the name of the label's column
     */
    async toHaveConsistentLabels(
      subject,
      features: readonly Column[],
      label: ColumnName,
      options: ConsistentLabelsOptions = {},
    ) {
      if (typeof label !== 'string') throw new Misuse(`the label must be the name of a column, not ${print(label)}`)
      const target = subject.column(label)
      const columns = features.filter(({ name }) => name !== label)
      if (columns.length === 0) throw new Misuse('there must be a feature beside the label')
      const labelled = subject.where({ expression: call('isNotNull', columnOf(label)) })
      const { rows, conflicting, groups } = await labelled.ask(conflictingRows(columns, target))
      return mostRows('one label for the same features', { count: conflicting, of: rows }, options.mostly ?? 1, {
        counted: `${counted(conflicting, 'row')} in ${counted(groups, 'group')} with several labels, of ${counted(rows, 'row')} with a ${columnText(target)}`,
        columns: [...columns.map(({ name }) => name), label],
        facts: { conflicting, groups, labelled: rows },
      })
    },
  },
  { options: { mostly: share }, positional: 1 },
)
