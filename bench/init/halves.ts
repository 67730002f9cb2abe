import { randomGenerator } from '../../src/math/randomGenerator.js'
import type { Table } from './table.js'

/** A table's rows in two random halves, each in their order. */
export function halves({ rows, ...table }: Table, seed: number): readonly [Table, Table] {
  const random = randomGenerator(seed)
  const isFirst = new Set(
    rows
      .map((_, at) => [random(), at] as const)
      .sort(([a], [b]) => a - b)
      .slice(0, rows.length / 2)
      .map(([, at]) => at),
  )
  const half = (first: boolean) => ({ ...table, rows: rows.filter((_, at) => isFirst.has(at) === first) })
  return [half(true), half(false)]
}
