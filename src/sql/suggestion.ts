import { closest, distance } from 'fastest-levenshtein'

/** `; did you mean "customer_id"?` when one of the names is nearly the one that was given, else nothing. */
export function suggestion(given: string, names: readonly string[]): string {
  const sameButCase = names.find((name) => name.toLowerCase() === given.toLowerCase())
  const nearest = sameButCase ?? (names.length === 0 ? undefined : closest(given, names))
  if (nearest === undefined) return ''
  const near =
    sameButCase !== undefined ||
    distance(given, nearest) <= (given.length < 4 ? 1 : Math.max(2, Math.floor(given.length / 3)))
  return near ? `; did you mean ${JSON.stringify(nearest)}?` : ''
}
