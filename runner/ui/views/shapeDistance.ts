import type { ColumnShape } from './columnShape.js'

type Steps = NonNullable<ColumnShape['steps']>
type Categories = NonNullable<ColumnShape['categories']>

/**
 * How far two distributions of a column lie apart, in [0, 1], as a share of rows: the largest of the change of the missing share, the
 * Kolmogorov-Smirnov distance of numbers (on straight lines between the twentieths that are kept, so about 0.05 of it may be hidden),
 * and the total variation of categories. It is there to be looked at; what counts is what a test says.
 */
export function shapeDistance(reference: ColumnShape, current: ColumnShape): number {
  const distances = [Math.abs(reference.missing - current.missing)]
  if (reference.steps !== undefined && current.steps !== undefined)
    distances.push(ofNumbers(reference.steps, current.steps))
  if (reference.categories !== undefined && current.categories !== undefined)
    distances.push(ofCategories(reference.categories, current.categories))
  return Math.max(...distances)
}

function ofNumbers(reference: Steps, current: Steps): number {
  const places = [...reference, ...current].map(([value]) => value)
  return Math.max(...places.map((value) => Math.abs(shareUpTo(reference, value) - shareUpTo(current, value))))
}

function shareUpTo(steps: Steps, value: number): number {
  const last = steps.findLastIndex(([at]) => at <= value)
  const [[from, low], next] = [steps[last] ?? [NaN, 0], steps[last + 1]]
  if (last === -1 || next === undefined) return last === -1 ? 0 : 1
  return low + ((next[1] - low) * (value - from)) / (next[0] - from)
}

/** A category that a side does not name counts as one that it does not have. */
function ofCategories(reference: Categories, current: Categories): number {
  const [before, now] = [new Map(reference), new Map(current)]
  const names = new Set([...before.keys(), ...now.keys()])
  const rest = (shares: ReadonlyMap<string, number>) => 1 - [...shares.values()].reduce((sum, share) => sum + share, 0)
  const changes = [...names].map((name) => Math.abs((before.get(name) ?? 0) - (now.get(name) ?? 0)))
  return Math.min(1, changes.reduce((sum, change) => sum + change, Math.abs(rest(before) - rest(now))) / 2)
}
