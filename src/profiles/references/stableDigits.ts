import type { Json } from './json.js'

/**
 * A value as it is written: numbers rounded to 12 significant digits, but for one within 1e-9 relative of the number that
 * stands in its place in `before`, which keeps those digits. A sum of floats may differ in its last bits with the number of
 * threads and fall on either side of a rounding border: the file must not change for that.
 */
export function stableDigits(value: Json, before: Json | undefined): Json {
  if (typeof value === 'number') return stableNumber(value, before)
  if (Array.isArray(value)) {
    const old: readonly Json[] = Array.isArray(before) ? before : []
    return value.map((item: Json, index) => stableDigits(item, old[index]))
  }
  if (typeof value !== 'object' || value === null) return value
  const old = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {}
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      stableDigits(item, Object.hasOwn(old, name) ? (old as Readonly<Record<string, Json>>)[name] : undefined),
    ]),
  )
}

function stableNumber(value: number, before: Json | undefined): number {
  if (Number.isSafeInteger(value)) return value
  const isSame = typeof before === 'number' && Math.abs(value - before) <= 1e-9 * Math.abs(before)
  return isSame ? before : Number(value.toPrecision(12))
}
