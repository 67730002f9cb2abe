/** Longest text that a report keeps of what was thrown or printed, in UTF-16 code units. */
const most = 65_536

/** The beginning of a text too long for a report, with a word about what was left out. */
export function cut(text: string, limit = most): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit)}\n… ${(text.length - limit).toLocaleString('en')} more characters`
}
