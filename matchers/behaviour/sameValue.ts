/** Whether two values of a row are the same: times by when they are, nothing is null. */
export function sameValue(a: unknown, b: unknown): boolean {
  return Object.is(plain(a), plain(b))
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : (value ?? null)
}
