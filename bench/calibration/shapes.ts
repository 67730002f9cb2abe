/** A way in which a column's values are spread: a number, a category, or null. */
export interface Shape {
  readonly name: string
  readonly kind: 'numeric' | 'categorical'
  /** One value, from draws in [0, 1). */
  draw(next: () => number): number | string | null
}

const normal = (next: () => number) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

/** Ten shapes as they stand in real tables. */
export const shapes: readonly Shape[] = [
  { name: 'normal', kind: 'numeric', draw: normal },
  { name: 'amounts in cents', kind: 'numeric', draw: (next) => Math.round(100 * Math.exp(3 + normal(next))) / 100 },
  { name: 'uniform', kind: 'numeric', draw: (next) => next() },
  { name: 'half zeros', kind: 'numeric', draw: (next) => (next() < 0.5 ? 0 : -Math.log(1 - next())) },
  { name: 'counts', kind: 'numeric', draw: (next) => poisson(50, next) },
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

/** Knuth's way; fine for means below 700. */
function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean)
  let [count, product] = [-1, 1]
  for (; product > limit; count++) product *= next()
  return count
}
