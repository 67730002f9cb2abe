import type { NumericProfile } from '../metrics/drift/numericProfile.js'

/**
 * How many values of a profile lie at or below a number: exact at its edges, at its frequent values and beyond its range; in between, rows
 * that hold no frequent value lie evenly from edge to edge.
 */
export function countAtOrBelow(profile: NumericProfile, place: number): number {
  const { steps, points } = known(profile)
  let count = 0
  for (const { from, to, rest } of steps) {
    if (place >= to) count += rest
    else if (place > from) count += (rest * (place - from)) / (to - from)
  }
  for (const [value, rows] of points) if (value <= place) count += rows
  return count
}

interface Known {
  /** Between two edges: rows that hold no frequent value. */
  readonly steps: readonly { readonly from: number; readonly to: number; readonly rest: number }[]
  readonly points: readonly (readonly [value: number, rows: number])[]
}

const remembered = new WeakMap<NumericProfile, Known>()

function known(profile: NumericProfile): Known {
  const found = remembered.get(profile) ?? learn(profile)
  remembered.set(profile, found)
  return found
}

function learn({ minimum = 0, maximum = 0, cells, frequent }: NumericProfile): Known {
  const points = frequent.map(([value, rows]) => [Number(value), rows] as const)
  const ends = [...cells.edges.map(Number), Number(maximum)]
  const steps = cells.counts.map((count, index) => {
    // The first cell holds its lower end.
    const from = index === 0 ? Number(minimum) : (ends[index - 1] ?? 0)
    const to = ends[index] ?? Number(maximum)
    const within = points.filter(([value]) => value <= to && (value > from || (index === 0 && value === from)))
    const named = within.reduce((sum, [, rows]) => sum + rows, 0)
    return { from, to, rest: Math.max(0, count - named) }
  })
  return { steps, points }
}
