import { duration } from '../src/sql/duration.js'
import { Misuse } from '../src/sql/misuse.js'
import { moment } from '../src/sql/moment.js'
import type { Moment } from '../src/sql/moment.js'
import type { Column } from '../src/sql/schema.js'
import { formatSeconds } from '../src/verdicts/formatSeconds.js'
import { columnText } from './columnText.js'
import { judgeNumber } from './judgeNumber.js'
import { columnMatcher } from './matcher.js'
import { maximumOf } from './maximumOf.js'
import type { OptionCheck } from './optionChecks.js'
import type { Options } from './options.js'
import { print } from './print.js'
import { quantityOf } from './quantityOf.js'
import { requireType } from './requireType.js'

export interface FreshOptions extends Options {
  /** What the age is counted from: an ISO string, a Date or milliseconds since 1970. Default: the time of the run. */
  readonly now?: string | Date | number
}

const anyTime: OptionCheck = (value) =>
  moment(value) === undefined ? 'a date: ISO text, a Date or milliseconds since 1970' : undefined

export default columnMatcher(
  {
    /**
     * Asserts that the newest value of a date or timestamp column is at most `age` old. A time without a zone is UTC, a date is its
     * midnight. Values in the future are new enough. Nulls are left out. Received is the newest time.
     *
     * @param age  `30m`, `12h`, `1d`, `1d 12h`; a day has 24 hours
     */
    async toBeFresh(subject, column: Column, age: string, options: FreshOptions = {}) {
      requireType(column, ['date', 'timestamp'], 'freshness')
      const [length, now] = [BigInt(duration(age)), moment(options.now ?? Date.now())]
      if (now === undefined) throw new Misuse(`now must be a date, not ${print(options.now)}`)
      const oldest: Moment = momentAt(now.microseconds - length)
      const newest = maximumOf(column)
      const measure = {
        ...newest,
        name: 'newest value',
        evidence: (value: Parameters<typeof newest.number>[0]) => {
          const found = quantityOf(column, value)
          const seconds =
            typeof found === 'object' && 'microseconds' in found
              ? Number(now.microseconds - found.microseconds) / 1e6
              : 0
          return {
            counted: `the newest value of ${columnText(column)} is ${formatSeconds(Math.abs(seconds))} ${seconds < 0 ? 'in the future' : 'old'}`,
            facts: { ageInSeconds: seconds },
          }
        },
      }
      const verdict = await judgeNumber(subject, column, measure, { minimum: { value: oldest, included: true } })
      return { ...verdict, expected: `${verdict.expected} (${age} before ${now.text})` }
    },
  },
  { options: { now: anyTime }, positional: 1 },
)

function momentAt(microseconds: bigint): Moment {
  return { microseconds, text: new Date(Number(microseconds / 1000n)).toISOString().replace('.000Z', 'Z') }
}
