import { counts } from '../aggregates/counts.js'
import { distinct } from '../aggregates/distinct.js'
import { extent } from '../aggregates/extent.js'
import { missing } from '../aggregates/missing.js'
import { moments } from '../aggregates/moments.js'
import { quantiles } from '../aggregates/quantiles.js'
import { shapeQuantiles } from '../aggregates/shapeQuantiles.js'
import { sum } from '../aggregates/sum.js'
import { metric } from '../metrics/metric.js'
import type { Metric } from '../metrics/metric.js'
import { aggregate, call, columnOf, literal } from '../sql/build.js'
import { finite } from '../sql/finite.js'
import type { Column } from '../sql/schema.js'
import type { SqlValue } from '../sql/selection.js'
import { factOf } from '../verdicts/factOf.js'
import type { ColumnNumbers } from './dataProfile.js'
import { kindOfInteger } from './kindOfInteger.js'
import { kindOfString } from './kindOfString.js'

/** What one scan tells of a column, and what is needed to ask for more. */
export interface Summary {
  readonly profile: Omit<ColumnNumbers, 'type' | 'engineType' | 'histogram' | 'mostCommon'>
  /** Of a histogram: distinct data values from the minimum to the maximum; empty without one. */
  readonly edges: readonly SqlValue[]
  /** Text and identifiers: no value of theirs is worth telling. A column of numbers that `ifSorted` is one if it is sorted. */
  readonly namesRows: boolean | 'ifSorted'
}

/** The numbers of a column that its type has. */
export function summary(column: Column): Metric<Summary> {
  switch (column.type) {
    case 'integer':
    case 'number':
    case 'decimal':
      return numericSummary(column)
    case 'string':
      return textSummary(column)
    case 'date':
    case 'time':
    case 'timestamp':
      return timeSummary(column)
    case 'boolean':
      return plainSummary(column)
    case 'interval':
    case 'binary':
    case 'list':
    case 'struct':
    case 'other':
      return metric(`summary ${column.name}`, [missing(column)], ({ nulls }) => of({ nulls }))
  }
}

const shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]

function numericSummary(column: Column): Metric<Summary> {
  const value = finite(column)
  const signs = counts({
    zeros: aggregate('countIf', call('equal', value, literal(0))),
    negatives: aggregate('countIf', call('less', value, literal(0))),
  })
  const needs = [
    missing(column),
    distinct(column),
    extent(column),
    moments(column),
    quantiles(column, shares),
    shapeQuantiles(column, { parts: 20, withoutAtoms: false }),
    sum(column),
    signs,
  ] as const
  return metric(
    `summary ${column.name}`,
    needs,
    (lacking, different, { minimum, maximum }, { count, mean, squaredDeviations }, at, inner, total, signed) => {
      const { nulls, nan, positiveInfinities, negativeInfinities } = lacking
      return {
        profile: {
          nulls,
          ...(column.type === 'number' ? { nan, positiveInfinities, negativeInfinities } : {}),
          distinct: different,
          distinctIsExact: true,
          ...limits(minimum, maximum),
          ...(count === 0 ? {} : { mean, sum: factOf(total.sum) }),
          ...(count < 2 ? {} : { standardDeviation: Math.sqrt(squaredDeviations / (count - 1)) }),
          ...signed,
          ...(at.length === 0
            ? {}
            : { quantiles: Object.fromEntries(shares.map((share, index) => [String(share), at[index] ?? NaN])) }),
        },
        edges: edgesOf(minimum, inner, maximum),
        namesRows: column.type === 'integer' && namesRows(different, lacking.rows, minimum, maximum),
      }
    },
  )
}

function textSummary(column: Column): Metric<Summary> {
  const length = { type: 'integer' as const, expression: call('length', columnOf(column.name)) }
  const needs = [missing(column), distinct(column), extent(length), sum(length)] as const
  return metric(`summary ${column.name}`, needs, ({ rows, nulls, empty }, different, { minimum, maximum }, length) => ({
    profile: {
      nulls,
      empty,
      distinct: different,
      distinctIsExact: true,
      ...(minimum === undefined ? {} : { minimumLength: Number(minimum) }),
      ...(maximum === undefined ? {} : { maximumLength: Number(maximum) }),
      ...(length.count === 0 ? {} : { meanLength: Number(length.sum) / length.count }),
    },
    edges: [],
    namesRows: kindOfString(rows, different) === 'text',
  }))
}

function timeSummary(column: Column): Metric<Summary> {
  const needs = [missing(column), distinct(column), extent(column)] as const
  return metric(`summary ${column.name}`, needs, ({ nulls }, different, { minimum, maximum }) =>
    of({ nulls, distinct: different, distinctIsExact: true, ...limits(minimum, maximum) }),
  )
}

function plainSummary(column: Column): Metric<Summary> {
  return metric(`summary ${column.name}`, [missing(column), distinct(column)], ({ nulls }, different) =>
    of({ nulls, distinct: different, distinctIsExact: true }),
  )
}

const of = (profile: Summary['profile']): Summary => ({ profile, edges: [], namesRows: false })

function limits(minimum: SqlValue | undefined, maximum: SqlValue | undefined) {
  return {
    ...(isQuantity(minimum) ? { minimum: factOf(minimum) } : {}),
    ...(isQuantity(maximum) ? { maximum: factOf(maximum) } : {}),
  }
}

const isQuantity = (value: SqlValue | undefined) =>
  typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string'

/** Distinct values from the minimum to the maximum. */
function edgesOf(
  minimum: SqlValue | undefined,
  inner: readonly SqlValue[],
  maximum: SqlValue | undefined,
): readonly SqlValue[] {
  if (minimum === undefined || maximum === undefined) return []
  if (minimum === maximum) return [minimum]
  return [minimum, ...inner.filter((edge) => edge !== minimum && edge !== maximum), maximum]
}

function namesRows(
  different: number,
  rows: number,
  minimum: SqlValue = null,
  maximum: SqlValue = null,
): boolean | 'ifSorted' {
  const facts = { rows, distinct: different, range: Number(maximum) - Number(minimum) }
  if (kindOfInteger({ ...facts, isSorted: false }) === 'identifier') return true
  return kindOfInteger({ ...facts, isSorted: true }) === 'identifier' && 'ifSorted'
}
