import { moment } from '../../sql/moment.js'
import { formatNumber } from '../../verdicts/formatNumber.js'
import type { Evidence } from './evidence.js'
import type { Proposal } from './proposal.js'

const day = 86_400_000

/**
 * What times may be: within years that leave room on both sides, in order where they were, and fresh where they are.
 *
 * @param now  milliseconds since 1970
 */
export function proposeTimes(
  { values, distinct, turns, minimum, maximum }: Evidence,
  now: number,
): readonly Proposal[] {
  const [first, last] = [momentOf(minimum), momentOf(maximum)]
  if (first === undefined || last === undefined || values < 20) return []
  const [earliest, latest] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()]
  const room = Math.max(10, latest - earliest)
  const seen = `${isoDay(first)} to ${isoDay(last)} in ${formatNumber(values)} rows`
  const limits = { minimum: `${year(earliest - room)}-01-01`, maximum: `${year(latest + room)}-12-31` }
  const age = (now - last) / day
  return [
    ...(earliest - room > 0 && latest + room < 10_000 ? [{ rule: { limits }, reason: seen }] : []),
    ...(turns?.falls === 0 && turns.rises > 0 && distinct >= 20
      ? [
          {
            rule: { sorted: true },
            reason: `later in ${formatNumber(turns.rises)} rows than in the row before, never earlier`,
          },
        ]
      : []),
    ...(age >= 0 && age < 30
      ? [{ rule: { fresh: `${Math.ceil(age * 2) + 1}d` }, reason: `the newest is of ${isoDay(last)}` }]
      : []),
  ]
}

function momentOf(value: unknown): number | undefined {
  const found = moment(value)
  return found === undefined ? undefined : Number(found.microseconds / 1000n)
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)
const year = (value: number) => String(value).padStart(4, '0')
