/** A number literal, its thousands apart from five digits on: `15_000`. */
export function codeNumber(value: number): string {
  const text = String(value)
  return Math.abs(value) < 10_000 ? text : text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, '_'))
}
