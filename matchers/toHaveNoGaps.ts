import { gapsBeyond } from '../src/metrics/gapsBeyond.js'
import { widestGaps } from '../src/metrics/widestGaps.js'
import { duration } from '../src/sql/duration.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import { formatSeconds } from '../src/verdicts/formatSeconds.js'
import { columnText } from './columnText.js'
import { judgeNumber } from './judgeNumber.js'
import { columnMatcher } from './matcher.js'
import { amount } from './optionChecks.js'
import { numberOptions } from './options.js'
import type { NumberOptions, RowOptions } from './options.js'
import { print } from './print.js'
import { requireType } from './requireType.js'
import { shownCount } from './shownCount.js'
import { showValue } from './showValue.js'

export interface GapOptions extends NumberOptions, Pick<RowOptions, 'showValues'> {}

export default columnMatcher(
  {
    /**
     * Asserts that the values of a date, timestamp or numeric column, put in order, are nowhere further apart than `step`. The order
     * of the rows does not matter, nor do repeated values. Nulls are left out; NaN and infinities fail unless
     * `nonFinite: 'ignore'`. Received is the number of gaps.
     *
     * @param step  `15m`, `1h`, `1d` for times, a number for numbers; itself allowed
     */
    async toHaveNoGaps(subject, column: Column, step: string | number, options: GapOptions = {}) {
      requireType(column, ['date', 'timestamp', 'integer', 'number', 'decimal'], 'a gap')
      const isTime = column.type === 'date' || column.type === 'timestamp' || column.untyped === true
      const allowed = isTime && typeof step === 'string' ? duration(step) / 1e6 : positiveStep(step, isTime)
      const length = (size: number) => (isTime ? formatSeconds(size) : formatNumber(size))
      const measure = {
        name: 'gaps',
        metric: gapsBeyond(column, allowed),
        number: ({ gaps }: { readonly gaps: number }) => gaps,
        evidence: ({ gaps, largest }: { readonly gaps: number; readonly largest: number }) => ({
          shown: gaps === 0 ? 'no gap' : `${counted(gaps, 'gap')}, the largest of ${length(largest)}`,
          facts: { gaps, largest },
        }),
      }
      const found = await judgeNumber(subject, column, measure, { maximum: { value: 0, included: true } })
      const verdict = {
        ...found,
        expected: `no gap in ${columnText(column)} beyond ${typeof step === 'string' ? step : formatNumber(step)}`,
      }
      const limit = verdict.outcome === 'fail' && verdict.received !== null ? shownCount(subject, [column], options) : 0
      if (limit === 0) return verdict
      const widest = await subject.ask(widestGaps(column, limit))
      const gaps = widest.filter(({ distance }) => distance > allowed)
      return {
        ...verdict,
        details: gaps.map(
          ({ before, now, distance }) => `${length(distance)} from ${showValue(before)} to ${showValue(now)}`,
        ),
      }
    },
  },
  { options: { ...numberOptions, showValues: amount }, positional: 1 },
)

function positiveStep(step: unknown, isTime: boolean): number {
  if (isTime) return duration(step)
  if (typeof step === 'number' && step > 0 && step < Infinity) return step
  throw new Misuse(`the step between numbers must be a number above 0, not ${print(step)}`)
}
