import { distinct } from '../../src/aggregates/distinct.js'
import { extent } from '../../src/aggregates/extent.js'
import { frequencies } from '../../src/aggregates/frequencies.js'
import { missing } from '../../src/aggregates/missing.js'
import { dataset } from '../../src/datasets/dataset.js'
import { openSession } from '../../src/engines/openSession.js'
import { metric, type Metric } from '../../src/metrics/metric.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import type { Column } from '../../src/sql/schema.js'
import type { SqlValue } from '../../src/sql/selection.js'
import type { ColumnFacts, DataFacts } from './dataFacts.js'

/** More values than this are no closed set that one would write down. */
const mostCategories = 12

/** Reads data once, for a first test file about them. */
export async function readFacts(path: string): Promise<DataFacts> {
  const data = dataset(path)
  const session = openSession()
  try {
    const { schema } = await session.open(data)
    const [settled] = await session.settle([
      async (ask) => {
        const columns = Promise.all(schema.map((column) => ask(data, columnFacts(column))))
        return { path, rows: await ask(data, rowCount), columns: await columns }
      },
    ])
    if (settled?.status !== 'fulfilled') throw settled?.reason
    return settled.value
  } finally {
    await session.close()
  }
}

function columnFacts(column: Column): Metric<ColumnFacts> {
  const { name, type, untyped = false } = column
  const key = `init ${JSON.stringify(name)}`
  const facts = (nulls: number, different: number) => ({
    name,
    type: untyped ? undefined : type,
    nulls,
    distinct: different,
  })
  if (type === 'integer' || type === 'number' || type === 'decimal')
    return metric(key, [missing(column), distinct(column), extent(column)], (gaps, different, ends) => ({
      ...facts(gaps.nulls, different),
      // A range that is to hold for all numbers does not hold for NaN.
      ...(gaps.nan + gaps.positiveInfinities + gaps.negativeInfinities > 0 ? {} : extentOf(ends.minimum, ends.maximum)),
    }))
  if (type !== 'string')
    return metric(key, [missing(column), distinct(column)], ({ nulls }, different) => facts(nulls, different))
  const needs = [missing(column), distinct(column), frequencies(column, mostCategories)] as const
  return metric(key, needs, ({ rows, nulls }, different, { counts, complete }) => {
    // A value for every few rows is a name and no category.
    const isClosed = complete && different * 20 <= rows
    return {
      ...facts(nulls, different),
      ...(isClosed ? { categories: counts.flatMap(([value]) => (typeof value === 'string' ? [value] : [])) } : {}),
    }
  })
}

/** As doubles, where they hold the ends of the column exactly enough to write a range around them. */
function extentOf(minimum: SqlValue | undefined, maximum: SqlValue | undefined): Pick<ColumnFacts, 'extent'> {
  const [low, high] = [Number(minimum ?? Number.NaN), Number(maximum ?? Number.NaN)]
  const isSafe = Math.abs(low) <= 2 ** 53 && Math.abs(high) <= 2 ** 53
  return isSafe ? { extent: { minimum: low, maximum: high } } : {}
}
