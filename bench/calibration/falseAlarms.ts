import type { Evidence } from '../../src/metrics/drift/evidence.js'
import { evidenceOf } from './evidenceOf.js'
import { outcomeOf } from './outcomeOf.js'
import type { Sizes, Unchanged } from './results.js'
import { shapes } from './shapes.js'
import { side } from './side.js'

/** Columns of the tables that are judged; all are made of the same columns, so the widest decides how many are drawn. */
const widths = [1, 10, 50] as const
const widest = 50

export interface FalseAlarms {
  readonly tables: readonly Unchanged[]
  readonly byShape: readonly (Unchanged & { readonly shape: string })[]
}

/** Draws both sides of so many columns from the same shapes, and counts the tables that alarm all the same. */
export function falseAlarms(sizes: Sizes, columns: number, next: () => number): FalseAlarms {
  const counted = new Map(widths.map((width) => [width, { alarms: 0, inconclusive: 0, tables: 0 }]))
  const ofShapes = shapes.map(({ name }) => ({ name, alarms: 0, inconclusive: 0, tables: 0 }))
  for (let drawn = 0; drawn + widest <= columns; drawn += widest) {
    const pool: (readonly Evidence[])[] = []
    for (let index = 0; index < widest; index++) pool.push(column(index, sizes, next))
    for (const [width, tally] of counted)
      for (let from = 0; from < widest; from += width) {
        const outcome = outcomeOf(pool.slice(from, from + width))
        const tallies = width === 1 ? [tally, ofShapes[from % shapes.length]] : [tally]
        for (const each of tallies) {
          if (each === undefined) continue
          each.tables += 1
          if (outcome === 'fail') each.alarms += 1
          if (outcome === 'inconclusive') each.inconclusive += 1
        }
      }
  }
  return {
    tables: [...counted].map(([width, tally]) => ({ ...sizes, columns: width, ...tally })),
    byShape: ofShapes.map(({ name, ...tally }) => ({ shape: name, ...sizes, columns: 1, ...tally })),
  }
}

function column(index: number, { reference, current }: Sizes, next: () => number): readonly Evidence[] {
  const shape = shapes[index % shapes.length]
  if (shape === undefined) throw new Error('no shape')
  return evidenceOf(shape.kind, side(shape, reference, next), side(shape, current, next))
}
