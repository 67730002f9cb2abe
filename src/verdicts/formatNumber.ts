/**
 * A number as people read it: `40,000`, `0.0372`, `1.5e-12`, `9,007,199,254,740,993`. It is rounded to so many significant
 * digits, except that integers keep all of theirs and nothing is rounded to an integer.
 * A string is one of digits, as reports hold what no double can, and other strings stay what they are.
 */
export function formatNumber(value: number | bigint | string, digits = 6): string {
  if (typeof value !== 'number') return grouped(String(value))
  const rounded = Number(value.toPrecision(digits))
  return grouped(String(Number.isInteger(rounded) ? value + 0 : rounded))
}

function grouped(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text
  const [whole = '', fraction] = text.split('.')
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? separated : `${separated}.${fraction}`
}
