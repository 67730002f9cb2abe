/**
 * A limit for a rate that was seen as `count` of `rows`: half more, four standard errors more, and at least one in a
 * thousand, rounded up to one digit. Absent when it would allow most rows.
 */
export function roomyRate(count: number, rows: number): number | undefined {
  const seen = count / rows
  const error = Math.sqrt((seen * (1 - seen)) / rows)
  const limit = Math.max(seen * 1.5, seen + 4 * error, 0.001)
  const step = 10 ** Math.floor(Math.log10(limit))
  const rounded = Number((Math.ceil(limit / step - 1e-9) * step).toPrecision(1))
  return rounded > 0.5 ? undefined : rounded
}
