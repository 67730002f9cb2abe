import type { ColumnNumbers } from '../../profiles/dataProfile.js'
import type { HistoryQuestion } from './historyQuestion.js'

/**
 * The number that a question is about, of a profile's numbers; `undefined` where they have none.
 *
 * @param rows  of the data
 * @param column  the numbers of the question's column
 */
export function answerOf(
  { number, share = NaN }: HistoryQuestion,
  rows: number,
  column: Partial<ColumnNumbers> | undefined,
): number | undefined {
  switch (number) {
    case 'row count':
      return rows
    case 'null rate':
      return column?.nulls === undefined || rows === 0 ? undefined : column.nulls / rows
    case 'distinct values':
      return column?.distinct
    case 'mean':
      return column?.mean
    case 'quantile':
      return column?.quantiles?.[String(share)]
    case 'standard deviation':
      return column?.standardDeviation
    case 'minimum':
      return finite(column?.minimum)
    case 'maximum':
      return finite(column?.maximum)
    case 'sum':
      return finite(column?.sum)
  }
}

/** Exact digits as a double; a date is no number. */
function finite(value: number | string | undefined): number | undefined {
  const number = value === undefined ? NaN : Number(value)
  return Number.isFinite(number) ? number : undefined
}
