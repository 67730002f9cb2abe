/** Longest text that a report keeps of what was thrown or printed, in UTF-16 code units. */
const most = 65_536

/** A text that a report can hold: the beginning of one that is too long, with a word about what was left out. */
export function cut(text: string, limit = most): string {
  if (text.length <= limit) return text
  const kept = limit - 40
  return `${text.slice(0, kept)}\n… ${(text.length - kept).toLocaleString('en')} more characters`
}
