import { joined } from '../src/datasets/joined.js'
import type { Dataset } from '../src/datasets/dataset.js'
import { biggestGroups } from '../src/metrics/biggestGroups.js'
import { foundElsewhere } from '../src/metrics/foundElsewhere.js'
import { aggregate, call, columnOf } from '../src/sql/build.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import { columnText } from './columnText.js'
import { datasetGiven } from './datasetGiven.js'
import { isSensitive } from './isSensitive.js'
import { columnMatcher } from './matcher.js'
import { amount, share } from './optionChecks.js'
import type { Options, RowOptions } from './options.js'
import { print } from './print.js'
import { requireComparable } from './requireComparable.js'
import { shownCount } from './shownCount.js'
import { showValue } from './showValue.js'

export interface FoundInOptions extends Options, Pick<RowOptions, 'mostly' | 'showValues'> {}

export default columnMatcher(
  {
    /**
     * Asserts that each value of a column stands in a column of another dataset: a foreign key without orphans. Compared exactly. Nulls
     * are left out. Received is the share of rows whose value is not found. One join, in an engine of its own.
     *
     * @param other        a dataset, a frame or records
     * @param otherColumn  the name of its column; by default the same
     */
    async toHaveValuesFoundIn(
      subject,
      column: Column,
      other: Dataset | readonly object[] | object,
      otherColumn: string = column.name,
      options: FoundInOptions = {},
    ) {
      if (typeof otherColumn !== 'string')
        throw new Misuse(`the other column must be a name, not ${print(otherColumn)}`)
      const reference = await subject.of(datasetGiven(other))
      const key = reference.column(otherColumn)
      requireComparable(column, key)
      const present = subject.dataset.where({ expression: call('isNotNull', columnOf(column.name)) })
      const both = joined(present, reference.dataset, {
        left: { by: { value: columnOf(column.name) }, columns: { rows: aggregate('count') } },
        right: { by: { key: columnOf(key.name) }, columns: { found: aggregate('count') } },
        on: [['value', 'key']],
        keeps: 'left',
      })
      const join = await subject.of(both)
      const { rows, withPartner, groups, groupsWithPartner } = await join.ask(foundElsewhere)
      const orphans = rows - withPartner
      const phrase = `values found in ${key.name} of ${reference.dataset.label}`
      const verdict = mostRows(phrase, { count: orphans, of: rows }, options.mostly ?? 1, {
        counted: `${counted(orphans, 'orphan')} of ${counted(rows, 'row')} of ${columnText(column)}, with ${counted(groups - groupsWithPartner, 'different value')}`,
        facts: { orphans, judged: rows, orphanValues: groups - groupsWithPartner },
      })
      const areNames = groups <= 100 && !isSensitive(subject.dataset, column)
      const limit = areNames ? 10 : shownCount(subject, [column], options)
      if (orphans === 0 || limit === 0) return verdict
      const missing = join.where({ expression: call('isNull', columnOf('found')) })
      const found = await missing.ask(biggestGroups(['value'], limit))
      return {
        ...verdict,
        details: found.map((group) => `${showValue(group.values[0] ?? null)} in ${counted(group.rows, 'row')}`),
      }
    },
  },
  { options: { mostly: share, showValues: amount }, positional: 1 },
)
