/** A period as an axis shows it: a day without its year, anything else by its beginning. */
export function shortPeriod(period: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(period) ? period.slice(5) : period.slice(0, 12)
}
