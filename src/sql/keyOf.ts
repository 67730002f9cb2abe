/** Equal trees have one key, different ones never: `1`, `1n`, `'1'` and NaN are told apart. */
export function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts, (_, value: unknown) => {
    if (typeof value === 'bigint') return { bigint: String(value) }
    if (typeof value !== 'number' || Number.isFinite(value)) return value
    return { number: String(value) }
  })
}
