import type { ColumnName } from '../src/datasets/columnName.js'
import { Misuse } from '../src/sql/misuse.js'
import { suggestion } from '../src/sql/suggestion.js'
import { counted } from '../src/verdicts/counted.js'
import { formatFact } from '../src/verdicts/formatFact.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { matcher } from './matcher.js'
import { flag } from './optionChecks.js'
import type { Options } from './options.js'
import { print } from './print.js'

export interface ColumnsOptions extends Options {
  /** No other columns are allowed. */
  readonly exact?: boolean
  /** The columns stand in this order; others may stand between them unless `exact`. */
  readonly ordered?: boolean
}

export default matcher(
  {
    /**
     * Asserts that a dataset has these columns, by their exact names. Received is the list of columns that are wrong: missing
     * ones, with `exact` those too many, and if there are none of either, with `ordered` those out of order.
     */
    async toHaveColumns(subject, names: readonly ColumnName[], options: ColumnsOptions = {}): Promise<Verdict> {
      if (!isNames(names)) throw new Misuse(`the columns must be a list of names, not ${print(names)}`)
      const actual = subject.schema.map(({ name }) => name)
      const missing = names.filter((name) => !actual.includes(name))
      const extra = options.exact === true ? actual.filter((name) => !names.includes(name)) : []
      const isComplete = missing.length + extra.length === 0
      const order = actual.filter((name) => names.includes(name))
      const misplaced =
        isComplete && options.ordered === true ? names.filter((name, index) => name !== order[index]) : []
      const found = [
        ...missing.map((name) => `missing ${JSON.stringify(name)}${suggestion(name, extraNames(actual, names))}`),
        ...extra.map((name) => `extra ${JSON.stringify(name)}`),
        ...(misplaced.length === 0 ? [] : [`out of order: ${formatFact(order)}`]),
      ]
      return Promise.resolve({
        outcome: found.length === 0 ? 'pass' : 'fail',
        expected: `${kindOf(options)} ${formatFact(names)}`,
        received: [...missing, ...extra, ...misplaced],
        shown: found.length === 0 ? 'these columns' : summary(missing, extra),
        counted: `${counted(actual.length, 'column')} in ${subject.dataset.label}`,
        columns: [...missing, ...extra, ...misplaced],
        facts: { missing, extra, outOfOrder: misplaced, columns: actual },
        details: found,
      })
    },
  },
  { options: { exact: flag, ordered: flag }, positional: 1 },
)

function isNames(names: unknown): boolean {
  return Array.isArray(names) && names.length > 0 && names.every((name) => typeof name === 'string')
}

function extraNames(actual: readonly string[], names: readonly string[]): readonly string[] {
  return actual.filter((name) => !names.includes(name))
}

function kindOf({ exact = false, ordered = false }: ColumnsOptions): string {
  return `${exact ? 'exactly ' : ''}the columns${ordered ? ', in this order,' : ''}`
}

function summary(missing: readonly string[], extra: readonly string[]): string {
  if (missing.length + extra.length === 0) return 'another order'
  const parts = [
    missing.length === 0 ? [] : [`${missing.length} missing`],
    extra.length === 0 ? [] : [`${extra.length} extra`],
  ]
  return parts.flat().join(', ')
}
