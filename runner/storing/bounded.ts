/** The beginning of a text that may have any length; what was cut is told by `…`. */
export function bounded(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
