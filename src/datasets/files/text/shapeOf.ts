/** How a date of day, month and year is written, but for which of the two comes first: `?/?/YYYY HH:mm`. */
export function shapeOf(text: string): string {
  const [, separator = '/', year = '', clock = ''] = /(?<!\d)\d+(\D)\d+\D(\d+)([^"]*)/.exec(text.trim()) ?? []
  const time = clock
    .replace(/\d+:\d+/, 'HH:mm')
    .replace(/:\d+/, ':ss')
    .replace(/[ap]m$/i, 'A')
  return `?${separator}?${separator}${year.length === 4 ? 'YYYY' : 'YY'}${time}`
}
