/** A way in which a column's values are spread: a number, a category, or null. */
export interface Shape {
  readonly name: string
  readonly kind: 'numeric' | 'categorical'
  /** One value, from draws in [0, 1). */
  draw(next: () => number): number | string | null
}

const normal = (next: () => number) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

const fifty = poissonLimits(50)

/** Ten shapes as they stand in real tables. */
export const shapes: readonly Shape[] = [
  { name: 'normal', kind: 'numeric', draw: normal },
  { name: 'amounts in cents', kind: 'numeric', draw: (next) => Math.round(100 * Math.exp(3 + normal(next))) / 100 },
  { name: 'uniform', kind: 'numeric', draw: (next) => next() },
  { name: 'half zeros', kind: 'numeric', draw: (next) => (next() < 0.5 ? 0 : -Math.log(1 - next())) },
  { name: 'counts', kind: 'numeric', draw: (next) => countAtMost(fifty, next()) },
  { name: 'rounded to tens', kind: 'numeric', draw: (next) => 10 * Math.round(30 + 10 * normal(next)) },
  { name: 'normal, 5 % null', kind: 'numeric', draw: (next) => (next() < 0.05 ? null : normal(next)) },
  {
    name: 'three categories',
    kind: 'categorical',
    draw: (next) => ['a', 'b', 'c'][Math.floor(3 * next() ** 2)] ?? 'c',
  },
  { name: '200 categories, long tail', kind: 'categorical', draw: (next) => String(Math.floor(200 * next() ** 3)) },
  {
    name: 'yes or no, 10 % null',
    kind: 'categorical',
    draw: (next) => (next() < 0.1 ? null : next() < 0.3 ? 'yes' : 'no'),
  },
]

/** Upper ends of the intervals of [0, 1) that stand for 0, 1, 2, … events of a Poisson law, up to where a double is 1. */
function poissonLimits(mean: number): number[] {
  const limits: number[] = []
  let [share, total] = [Math.exp(-mean), 0]
  for (let events = 0; share > 0 && total + share > total; events++) {
    total += share
    limits.push(total)
    share *= mean / (events + 1)
  }
  return limits
}

/** How many of the ascending limits are at most `value`. */
function countAtMost(limits: readonly number[], value: number): number {
  let [low, high] = [0, limits.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((limits[middle] ?? 1) <= value) low = middle + 1
    else high = middle
  }
  return low
}
