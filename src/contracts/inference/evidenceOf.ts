import type { Aggregate } from '../../aggregates/aggregate.js'
import { counts as countsOf } from '../../aggregates/counts.js'
import { distinct } from '../../aggregates/distinct.js'
import { extent } from '../../aggregates/extent.js'
import { frequencies } from '../../aggregates/frequencies.js'
import { missing } from '../../aggregates/missing.js'
import { quantiles } from '../../aggregates/quantiles.js'
import { turns } from '../../aggregates/turns.js'
import { metric } from '../../metrics/metric.js'
import type { Metric } from '../../metrics/metric.js'
import { aggregate, call, columnOf, literal } from '../../sql/build.js'
import { finite } from '../../sql/finite.js'
import { knownPatterns } from '../../sql/knownPatterns.js'
import { keyOf } from '../../sql/keyOf.js'
import type { Column } from '../../sql/schema.js'
import type { Evidence } from './evidence.js'
import { outermost } from './outermost.js'

/** More values than this are no set that one would write down, and none that tells ends. */
const mostCategories = 60

/** All that proposals are made of, in one scan. */
export function evidenceOf(column: Column): Metric<Evidence> {
  const key = keyOf('evidence', column.name)
  const isNumeric = column.type === 'integer' || column.type === 'number' || column.type === 'decimal'
  if (isNumeric || column.type === 'string') {
    const measured = isNumeric ? call('toDouble', finite(column)) : call('length', columnOf(column.name))
    const needs = [
      missing(column),
      distinct(column),
      outermost(measured, true),
      outermost(measured, false),
      frequencies(column, mostCategories),
      quantiles({ type: 'number', expression: measured }, [0.05, 0.5]),
      patternCounts(column),
    ] as const
    return metric(key, needs, (gaps, different, top, bottom, found, at, fitting) => ({
      ...counts(column, gaps, different),
      top,
      bottom,
      frequencies: found,
      quantiles: at,
      patterns: Object.keys(knownPatterns).filter(
        (name) => gaps.rows > gaps.nulls && fitting[name] === gaps.rows - gaps.nulls,
      ),
    }))
  }
  if (column.type === 'date' || column.type === 'timestamp')
    return metric(
      key,
      [missing(column), distinct(column), extent(column), turns(column)],
      (gaps, different, ends, turned) => ({
        ...counts(column, gaps, different),
        ...ends,
        turns: turned,
      }),
    )
  return metric(key, [missing(column)], (gaps) => counts(column, gaps, 0))
}

/** How many values are whole of each known form; nothing of what is no text. */
function patternCounts({ name, type }: Column): Aggregate<Readonly<Record<string, number>>> {
  const patterns = type === 'string' ? Object.entries(knownPatterns) : []
  const fits = (pattern: string) => call('matches', columnOf(name), literal(`^(?:${pattern})$`))
  return countsOf(
    Object.fromEntries([
      ['values', aggregate('count', columnOf(name))],
      ...patterns.map(([known, pattern]) => [known, aggregate('countIf', fits(pattern))] as const),
    ]),
  )
}

type Gaps = { readonly rows: number; readonly nulls: number } & Readonly<
  Partial<Record<'nan' | 'positiveInfinities' | 'negativeInfinities', number>>
>

function counts(column: Column, gaps: Gaps, different: number): Evidence {
  const { rows, nulls, nan = 0, positiveInfinities = 0, negativeInfinities = 0 } = gaps
  return {
    column,
    rows,
    values: rows - nulls,
    nonFinite: nan + positiveInfinities + negativeInfinities,
    distinct: different,
    top: [],
    bottom: [],
    quantiles: [],
    patterns: [],
  }
}
