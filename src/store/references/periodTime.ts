/**
 * When a period begins, in milliseconds since 1970 in UTC: of `2026-11-22`, `2026-11-22T06:00Z`, `2026-11`, `2026-W47`, `2026`. `undefined` of a
 * period that is no time.
 */
export function periodTime(period: string): number | undefined {
  const week = /^(\d{4})-?W(\d\d)$/.exec(period)
  if (week !== null) return mondayOf(Number(week[1]), Number(week[2]))
  if (!/^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(period)) return undefined
  const hasZone = !period.includes('T') || /(?:Z|[+-]\d\d:\d\d)$/.test(period)
  const time = Date.parse(hasZone ? period : `${period}Z`)
  return Number.isNaN(time) ? undefined : time
}

const day = 24 * 3_600_000

/** ISO 8601: week 1 holds January 4. */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day
  return monday + (week - 1) * 7 * day
}
