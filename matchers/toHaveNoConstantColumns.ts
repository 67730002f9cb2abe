import { isConstant } from '../src/metrics/isConstant.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { columnText } from './columnText.js'
import { matcher } from './matcher.js'
import { names } from './optionChecks.js'
import type { Options } from './options.js'

export interface ConstantColumnsOptions extends Options {
  /** Columns that may be constant. */
  readonly except?: string | readonly string[]
}

export default matcher(
  {
    /**
     * Asserts that every column holds at least two different values. Nulls are no values, so that a column of nothing but nulls, or of
     * one value and nulls, is constant. Received is the list of constant columns.
     */
    async toHaveNoConstantColumns(subject, options: ConstantColumnsOptions = {}): Promise<Verdict> {
      const except = [options.except ?? []].flat().map((name) => subject.column(name).name)
      const columns = subject.schema.filter(({ name }) => !except.includes(name))
      const found = await Promise.all(
        columns.map(async (column) => ((await subject.ask(isConstant(column))) ? [column] : [])),
      )
      const constant = found.flat()
      return {
        outcome: constant.length === 0 ? 'pass' : 'fail',
        expected: 'no constant column',
        received: constant.map(({ name }) => name),
        counted: `${counted(constant.length, 'constant column')} of ${counted(columns.length, 'column')}`,
        columns: constant.map(({ name }) => name),
        facts: { constant: constant.length, columns: columns.length },
        details: constant.map(columnText),
      }
    },
  },
  { options: { except: names } },
)
