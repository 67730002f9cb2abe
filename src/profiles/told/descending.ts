/** Orders numbers from the largest on; what has none comes last. For `sort`. */
export function descending(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return b - a
}
