/** A point in time, as bounds and columns of dates and times give it. */
export interface Moment {
  /** Since 1970 in UTC. */
  readonly microseconds: bigint
  /** ISO 8601, as given or as the engine wrote it. */
  readonly text: string
}

const iso =
  /^([+-]?\d{4,6})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i

/**
 * Reads a date, an ISO 8601 string or milliseconds since 1970. Without a zone it is UTC; a date alone is its midnight;
 * digits beyond the microsecond are dropped. `undefined` when it is no such thing, 30 February included.
 */
export function moment(value: unknown): Moment | undefined {
  if (value instanceof Date) return fromMilliseconds(value.getTime())
  if (typeof value === 'number') return fromMilliseconds(value)
  if (typeof value !== 'string') return undefined
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] =
    iso.exec(value.trim()) ?? []
  if (year === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const midnight = new Date(0)
  midnight.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (midnight.getUTCMonth() !== Number(month) - 1 || midnight.getUTCDate() !== Number(day)) return undefined
  const seconds = BigInt(midnight.getTime() / 1000 + Number(hour) * 3600 + Number(minute) * 60 + Number(second))
  const microseconds = seconds * 1_000_000n + BigInt(fraction.slice(0, 6).padEnd(6, '0')) - offsetOf(zone)
  return { microseconds, text: value }
}

function fromMilliseconds(milliseconds: number): Moment | undefined {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8.64e15) return undefined
  const date = new Date(milliseconds)
  const text = date.toISOString()
  return {
    microseconds: BigInt(date.getTime()) * 1000n,
    text: text.replace('T00:00:00.000Z', '').replace('.000Z', 'Z'),
  }
}

/** Microseconds east of Greenwich. */
function offsetOf(zone: string): bigint {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  const offset = (BigInt(hours) * 60n + BigInt(minutes)) * 60_000_000n
  return sign === '-' ? -offset : offset
}
