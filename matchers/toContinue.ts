import { rowCount } from '../src/metrics/rowCount.js'
import { summary } from '../src/profiles/summary.js'
import { Misuse } from '../src/sql/misuse.js'
import { answerOf } from '../src/store/references/answerOf.js'
import type { HistoryQuestion } from '../src/store/references/historyQuestion.js'
import { questionOf } from '../src/store/references/questionOf.js'
import { expectNext } from '../src/store/series/expectNext.js'
import { seriesOf } from '../src/store/series/seriesOf.js'
import type { PeriodNumber } from '../src/store/series/seriesOf.js'
import { checked, within } from '../src/verdicts/bound.js'
import { Inconclusive } from '../src/verdicts/inconclusive.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { matcher } from './matcher.js'
import type { OptionCheck } from './optionChecks.js'
import type { Options } from './options.js'
import { pastNumbers } from './pastNumbers.js'
import type { Subject } from './subject.js'

export interface ToContinueOptions extends Options {
  /** How many accepted periods are looked back at; default 28. */
  readonly window?: number
  /** How many periods a season has: 7, the default, for days of a week; 1 for none. */
  readonly season?: number
}

const whole: OptionCheck = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 1 ? undefined : 'a whole number of at least 1'

export default matcher(
  {
    /**
     * Asserts that a number of data goes on as it did in the accepted runs of the store: it lies in the two-sided prediction interval at
     * 0.01 of a straight trend, with levels for days of the week where those explain a fifth of the spread and there are four weeks.
     * Trends and levels that chance may have made are none. Past outliers, by the median and the median absolute deviation, are left out. Inconclusive below 8 periods.
     */
    async toContinue(subject, { window = 28, season = 7 }: ToContinueOptions = {}) {
      const question = questionOf(subject.dataset)
      if (question === undefined)
        throw new Misuse(
          'toContinue judges a number with its history: expect(history(orders).nullRate("id")).toContinue()',
        )
      const [today, past] = await Promise.all([
        numberOfToday(subject, question),
        pastNumbers(subject, question, window).catch((error: unknown) => {
          if (error instanceof Inconclusive) return error
          throw error
        }),
      ])
      const name = nameOf(question)
      if (today === undefined)
        return { outcome: 'fail', firm: true, expected: `${name} as before`, received: null, shown: `no ${name}` }
      if (past instanceof Inconclusive) return unknown(name, today, past.message)
      const { points, at } = seriesOf(past.numbers, past.period)
      const next = expectNext(points, at, season)
      if (next === undefined)
        return unknown(
          name,
          today,
          `the store knows ${past.numbers.length} accepted periods of it, and 8 tell what is usual`,
        )
      return judged(name, today, past.numbers, next)
    },
  },
  { options: { window: whole, season: whole } },
)

async function numberOfToday(subject: Subject, question: HistoryQuestion): Promise<number | undefined> {
  const { column } = question
  const [rows, numbers] = await Promise.all([
    subject.ask(rowCount),
    column === undefined ? undefined : subject.ask(summary(subject.column(column))),
  ])
  return answerOf(question, rows, numbers?.profile)
}

function nameOf({ number, column, share }: HistoryQuestion): string {
  const named = number === 'quantile' ? (share === 0.5 ? 'median' : `quantile ${share ?? ''}`) : number
  return column === undefined ? named : `${named} of ${column}`
}

function unknown(name: string, today: number, sentence: string): Verdict {
  return { outcome: 'inconclusive', expected: `${name} as before`, received: today, details: [sentence] }
}

function judged(
  name: string,
  today: number,
  past: readonly PeriodNumber[],
  { low, high, centre, outliers, isSeasonal }: NonNullable<ReturnType<typeof expectNext>>,
): Verdict {
  // Sums of floats may differ in their last bits.
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high))
  const range = checked({
    minimum: { value: rounded(low - slack), included: true },
    maximum: { value: rounded(high + slack), included: true },
    because: `after ${past.length} accepted periods${isSeasonal ? ', by season' : ''}`,
  })
  return within(name, today, range, {
    facts: {
      centre: rounded(centre),
      low: rounded(low),
      high: rounded(high),
      periods: past.length,
      outliers,
      isSeasonal,
    },
  })
}

/** Bounds of twelve digits are read more easily, and far finer than they are sure. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
