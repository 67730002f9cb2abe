import type { ColumnName } from '../src/datasets/columnName.js'
import type { Dataset } from '../src/datasets/dataset.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { mostRows } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { compareDatasets } from './compareDatasets.js'
import { datasetGiven } from './datasetGiven.js'
import { differingColumns } from './differingColumns.js'
import { matcher } from './matcher.js'
import { atLeastZero, names, share } from './optionChecks.js'
import type { Options } from './options.js'
import { repeatedKey } from './repeatedKey.js'
import { requireComparable } from './requireComparable.js'
import type { Subject } from './subject.js'

export interface SameRowsOptions extends Options {
  /** The columns that tell which rows belong together; they must be unique on both sides. Without it whole rows are compared. */
  readonly key?: ColumnName | readonly ColumnName[]
  /** How far numbers may be apart, in their own unit; default 0. Needs a key. */
  readonly tolerance?: number
  /** Columns that are not compared. */
  readonly except?: ColumnName | readonly ColumnName[]
  /** The share of the rows that must be the same, in (0, 1]; default 1. */
  readonly mostly?: number
}

export default matcher(
  {
    /**
     * Asserts that another dataset has the same rows, in whatever order: features at training and at serving time, a table before and
     * after a migration. With a `key` rows are joined by it and compared column by column; without one each row must stand as often
     * on both sides. Nulls are equal, as are NaN. Columns that only one side has, and a key that is not unique, fail. Received is the
     * share of rows that differ or have no partner, of all rows. One join, in an engine of its own.
     *
     * @param other  a dataset, a frame or records
     */
    async toHaveSameRowsAs(
      subject,
      other: Dataset | readonly object[] | object,
      options: SameRowsOptions = {},
    ): Promise<Verdict> {
      const { tolerance = 0, mostly = 1 } = options
      const reference = await subject.of(datasetGiven(other))
      const except = [options.except ?? []].flat().map((name) => subject.column(name).name)
      const key = [options.key ?? []].flat().map((name) => comparable(subject, reference, name))
      if (key.length === 0 && tolerance > 0)
        throw new Misuse('a tolerance needs a key: without one no row has a partner')
      const isCompared = ({ name }: Column) => !except.includes(name) && !key.some((each) => each.name === name)
      const [ours, theirs] = [subject.schema.filter(isCompared), reference.schema.filter(isCompared)]
      const shared = ours.filter(({ name }) => theirs.some((each) => each.name === name))
      const columns = shared.map(({ name }) => comparable(subject, reference, name))
      const alone = [
        ...ours
          .filter((column) => !shared.includes(column))
          .map(({ name }) => `only ${subject.dataset.label} has ${name}`),
        ...theirs
          .filter(({ name }) => !shared.some((each) => each.name === name))
          .map(({ name }) => `only ${reference.dataset.label} has ${name}`),
      ]
      const repeated = key.length === 0 ? undefined : await repeatedKey([subject, reference], key)
      if (repeated !== undefined) return repeated
      const found = await compareDatasets(subject, reference.dataset, { key, columns, tolerance })
      const unmatched = found.onlyLeft + found.onlyRight
      const rows = found.matched + unmatched
      const verdict = mostRows(
        `the rows of ${reference.dataset.label}${tolerance === 0 ? '' : `, numbers within ${tolerance}`}`,
        { count: found.differing + unmatched, of: rows },
        mostly,
        {
          counted: `${counted(found.differing, 'row')} that differ, ${counted(found.onlyLeft, 'row')} only here, ${counted(found.onlyRight, 'row')} only there, of ${counted(rows, 'row')}`,
          columns: [...key, ...columns].map(({ name }) => name),
          details: [...alone, ...differingColumns(columns, found)],
          facts: {
            matched: found.matched,
            differing: found.differing,
            onlyHere: found.onlyLeft,
            onlyThere: found.onlyRight,
            columns: Object.fromEntries(columns.map(({ name }, index) => [name, found.columns[index]?.differing ?? 0])),
          },
        },
      )
      return alone.length === 0 ? verdict : { ...verdict, outcome: 'fail' }
    },
  },
  { options: { key: names, tolerance: atLeastZero, except: names, mostly: share }, positional: 1 },
)

/** The column of that name, which both must have, with values that could be equal. */
function comparable(subject: Subject, reference: Subject, name: string): Column {
  const column = subject.column(name)
  requireComparable(column, reference.column(name))
  return column
}
