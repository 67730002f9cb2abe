import type { Shape } from './shapes.js'

/** A column of one side of a comparison. */
export interface Side {
  readonly rows: number
  readonly nulls: number
  /** Numbers, ascending. */
  readonly numbers: Float64Array
  /** Counts of categories. */
  readonly categories: ReadonlyMap<string, number>
}

/** Draws a column. */
export function side(shape: Pick<Shape, 'draw'>, rows: number, next: () => number): Side {
  const numbers = new Float64Array(rows)
  const categories = new Map<string, number>()
  let [filled, nulls] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const value = shape.draw(next)
    if (value === null) nulls += 1
    else if (typeof value === 'number') numbers[filled++] = value
    else categories.set(value, (categories.get(value) ?? 0) + 1)
  }
  return { rows, nulls, numbers: numbers.subarray(0, filled).sort(), categories }
}
