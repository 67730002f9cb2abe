/** The calendar day of a time, `2026-11-22`, in a time zone; in the machine's own when none is given. */
export function dayIn(time: Date, timeZone: string | undefined): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  return format.format(time)
}
