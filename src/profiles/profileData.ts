import { bins } from '../aggregates/bins.js'
import { frequencies } from '../aggregates/frequencies.js'
import { turns } from '../aggregates/turns.js'
import { rowCount } from '../metrics/rowCount.js'
import { literal } from '../sql/build.js'
import type { Column } from '../sql/schema.js'
import type { SqlValue } from '../sql/selection.js'
import { factOf } from '../verdicts/factOf.js'
import type { Data } from './data.js'
import type { ColumnNumbers, DataProfile } from './dataProfile.js'
import { stateOf } from './stateOf.js'
import { summary } from './summary.js'

/**
 * Profiles data in two statements: one for all numbers, one for the counts between the edges that the first one found. All
 * numbers are exact; mean and standard deviation are within 1e-9 of it.
 */
export async function profileData(data: Data): Promise<DataProfile> {
  const [rows, columns] = await Promise.all([
    data.ask(rowCount),
    Promise.all(data.schema.map(async (column) => [column.name, await profileColumn(data, column)] as const)),
  ])
  return { version: 1, source: data.label, rows, columns: Object.fromEntries(columns) }
}

async function profileColumn(data: Data, column: Column): Promise<ColumnNumbers> {
  const [{ profile, edges, namesRows }, common] = await Promise.all([
    data.ask(summary(column)),
    mostCommon(data, column),
  ])
  const [histogram, { rises, falls }] = await Promise.all([
    histogramOf(data, column, edges),
    namesRows === 'ifSorted' ? stateOf(data, turns(column)) : { rises: 1, falls: 1 },
  ])
  const hidesValues = namesRows === true || rises === 0 || falls === 0
  return {
    type: column.type,
    engineType: column.engineType,
    ...profile,
    ...(histogram === undefined ? {} : { histogram }),
    ...(common === undefined || hidesValues ? {} : { mostCommon: common }),
  }
}

const countable = new Set(['boolean', 'integer', 'number', 'decimal', 'string'])

async function mostCommon(data: Data, column: Column): Promise<ColumnNumbers['mostCommon'] | undefined> {
  if (data.sensitive.includes(column.name) || !countable.has(column.type)) return undefined
  const { counts } = await stateOf(data, frequencies(column, 10))
  return counts.map(([value, count]) => ({ value: shown(value, column), count }))
}

function shown(value: SqlValue, { type }: Column): number | string | boolean {
  if (typeof value === 'boolean' || (typeof value === 'string' && type === 'string')) return value
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string' ? factOf(value) : ''
}

/** The edges are values of the data in the column's own type, so a row on an edge is never on the wrong side of it. */
async function histogramOf(
  data: Data,
  column: Column,
  edges: readonly SqlValue[],
): Promise<ColumnNumbers['histogram'] | undefined> {
  if (edges.length === 0) return undefined
  const counts = await stateOf(data, bins(column, edges.slice(1, -1).map(edgeLiteral)))
  const numbers = edges.map(Number)
  // A constant column is one bin without a width.
  return { edges: numbers.length === 1 ? [...numbers, ...numbers] : numbers, counts }
}

function edgeLiteral(edge: SqlValue) {
  if (typeof edge === 'string') return literal(edge, 'decimal')
  return literal(typeof edge === 'bigint' ? edge : Number(edge))
}
