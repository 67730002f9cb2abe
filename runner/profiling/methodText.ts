import type { MeasuredDrift } from '../../src/profiles/measuredDrift.js'
import type { Measured } from '../../src/metrics/drift/measured.js'
import { counted } from '../../src/verdicts/counted.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { table } from '../../src/verdicts/table.js'
import type { JudgedReport } from './judgedReport.js'

/** Named methods for people: a line a column and method. */
export function methodText({ reference, current, columns }: MeasuredDrift, judged: JudgedReport | undefined): string {
  const rows =
    judged === undefined
      ? [...columns].flatMap(([name, column]) =>
          column.reason !== undefined
            ? [[name, column.reason]]
            : [...column.methods].map(([method, found], at) => [at === 0 ? name : '', method, ...numbersOf(found)]),
        )
      : [...judged.columns].map(([name, column]) =>
          column.reason !== undefined
            ? [name, column.outcome, column.reason]
            : [
                name,
                column.outcome,
                column.method,
                ...numbersOf(column),
                `threshold ${formatNumber(column.threshold)}`,
              ],
        )
  const about = `${current.source}: ${counted(current.rows, 'row')}; reference ${reference.source}: ${counted(reference.rows, 'row')}`
  return [about, '', ...table(rows)].join('\n')
}

function numbersOf(found: Measured | undefined): string[] {
  if (found === undefined) return ['not defined']
  const { statistic, pValue } = found
  return [formatNumber(statistic), pValue === undefined ? '' : `p = ${formatNumber(pValue, 3)}`]
}
