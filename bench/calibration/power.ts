import { evidenceOf } from './evidenceOf.js'
import { outcomeOf } from './outcomeOf.js'
import type { Changed, Sizes } from './results.js'
import { shapes, type Shape } from './shapes.js'
import { side } from './side.js'

type Change = (value: number, effect: number, next: () => number) => number | null

interface Fault {
  readonly name: string
  readonly shape: string
  /** Shares of the rows, or standard deviations. */
  readonly effects: readonly number[]
  readonly change: Change
}

const shares = [0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.2]

/** What breaks in one column, and how much of it. */
export const faults: readonly Fault[] = [
  {
    name: 'new nulls',
    shape: 'normal',
    effects: shares,
    change: (value, share, next) => (next() < share ? null : value),
  },
  {
    name: 'values × 1000',
    shape: 'amounts in cents',
    effects: shares,
    change: (value, share, next) => (next() < share ? 1000 * value : value),
  },
  {
    name: 'filled with 0',
    shape: 'normal',
    effects: shares,
    change: (value, share, next) => (next() < share ? 0 : value),
  },
  {
    name: 'shift',
    shape: 'normal',
    effects: [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75],
    change: (value, deviations) => value + deviations,
  },
]

/** How often a fault of each size is found in a column, among so many others in which nothing changed. */
export function power(
  { name, shape, effects, change }: Fault,
  { reference, current }: Sizes,
  columns: number,
  tables: number,
  next: () => number,
): readonly Changed[] {
  const healthy = shapeOf(shape)
  return effects.map((effect) => {
    const broken = { draw: (draw: () => number) => change(Number(healthy.draw(draw)), effect, draw) }
    let found = 0
    for (let table = 0; table < tables; table++) {
      const others = Array.from({ length: columns - 1 }, (_, index) => {
        const other = shapeOf(shapes[index % shapes.length]?.name ?? '')
        return evidenceOf(other.kind, side(other, reference, next), side(other, current, next))
      })
      const evidence = evidenceOf(healthy.kind, side(healthy, reference, next), side(broken, current, next))
      if (outcomeOf([evidence, ...others]) === 'fail') found += 1
    }
    return { reference, current, columns, fault: name, effect, tables, found }
  })
}

function shapeOf(name: string): Shape {
  const shape = shapes.find((each) => each.name === name)
  if (shape === undefined) throw new Error(`no shape ${name}`)
  return shape
}
