import type { Line } from './appendLines.js'

/** Of each id its last line, in the order of the ids, which are in order. Lines mostly are too. */
export function linesOfIds(ids: readonly string[], lines: readonly Line[]): readonly Line[] {
  const isInOrder = lines.every(([key], at) => at === 0 || (lines[at - 1]?.[0] ?? '') < key)
  const ordered = isInOrder ? lines : [...new Map(lines)].sort(([a], [b]) => (a < b ? -1 : 1))
  let next = 0
  return ordered.filter(([key]) => {
    while (next < ids.length && (ids[next] ?? '') < key) next += 1
    return ids[next] === key
  })
}
