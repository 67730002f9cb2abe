import type { ColumnName } from '../src/datasets/columnName.js'
import type { Dataset } from '../src/datasets/dataset.js'
import { joined } from '../src/datasets/joined.js'
import { biggestGroups } from '../src/metrics/biggestGroups.js'
import { foundElsewhere } from '../src/metrics/foundElsewhere.js'
import { aggregate, allOf, call, columnOf } from '../src/sql/build.js'
import { Misuse } from '../src/sql/misuse.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import { datasetGiven } from './datasetGiven.js'
import { matcher } from './matcher.js'
import { amount, names, share } from './optionChecks.js'
import type { Options, RowOptions } from './options.js'
import { requireComparable } from './requireComparable.js'
import { shownCount } from './shownCount.js'
import { showValue } from './showValue.js'

export interface OverlapOptions extends Options, Pick<RowOptions, 'mostly' | 'showValues'> {
  /** The columns that make two rows the same; by default all that both have. */
  readonly on?: ColumnName | readonly ColumnName[]
}

export default matcher(
  {
    /**
     * Asserts that no row stands in another dataset too: nothing leaked from training into test data. Whole rows are compared by the
     * columns that both have, two nulls being equal; with `on` rows with a null in any of those columns are left out. Received is the
     * share of rows that stand in both. One join, in an engine of its own.
     *
     * @param other  a dataset, a frame or records
     */
    async toHaveNoOverlapWith(subject, other: Dataset | readonly object[] | object, options: OverlapOptions = {}) {
      const reference = await subject.of(datasetGiven(other))
      const shared = subject.schema.filter(({ name }) => reference.schema.some((each) => each.name === name))
      const columns = options.on === undefined ? shared : [options.on].flat().map((name) => subject.column(name))
      if (columns.length === 0)
        throw new Misuse(`${subject.dataset.label} and ${reference.dataset.label} have no column in common`)
      for (const column of columns) requireComparable(column, reference.column(column.name))
      const complete = allOf(columns.map(({ name }) => call('isNotNull', columnOf(name))))
      const judged = options.on === undefined ? subject.dataset : subject.dataset.where({ expression: complete })
      const values = columns.map((_, index) => `value${index}`)
      const keys = columns.map((_, index) => `key${index}`)
      const named = (side: readonly string[]) =>
        Object.fromEntries(columns.map(({ name }, index) => [side[index] ?? '', columnOf(name)]))
      const both = joined(judged, reference.dataset, {
        left: { by: named(values), columns: { rows: aggregate('count') } },
        right: { by: named(keys), columns: { found: aggregate('count') } },
        on: values.map((value, index) => [value, keys[index] ?? '']),
        keeps: 'left',
      })
      const join = await subject.of(both)
      const { rows, withPartner } = await join.ask(foundElsewhere)
      const compared = columns.map(({ name }) => name)
      const verdict = mostRows(
        `no row of ${reference.dataset.label}`,
        { count: withPartner, of: rows },
        options.mostly ?? 1,
        {
          counted: `${counted(withPartner, 'row')} in both, of ${counted(rows, 'row')}, compared by ${compared.join(', ')}`,
          columns: compared,
          facts: { inBoth: withPartner, judged: rows },
        },
      )
      const limit = verdict.outcome === 'fail' ? shownCount(subject, columns, options) : 0
      if (limit === 0 || withPartner === 0) return verdict
      const leaked = join.where({ expression: call('isNotNull', columnOf('found')) })
      const found = await leaked.ask(biggestGroups(values, limit))
      return { ...verdict, details: found.map((group) => group.values.map(showValue).join(', ')) }
    },
  },
  { options: { mostly: share, showValues: amount, on: names }, positional: 1 },
)
