import { distinct } from '../../aggregates/distinct.js'
import { extent } from '../../aggregates/extent.js'
import { frequencies } from '../../aggregates/frequencies.js'
import { missing } from '../../aggregates/missing.js'
import { quantiles } from '../../aggregates/quantiles.js'
import { turns } from '../../aggregates/turns.js'
import { metric } from '../../metrics/metric.js'
import type { Metric } from '../../metrics/metric.js'
import { call, columnOf } from '../../sql/build.js'
import { finite } from '../../sql/finite.js'
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
    ] as const
    return metric(key, needs, (gaps, different, top, bottom, found, at) => ({
      ...counts(column, gaps, different),
      top,
      bottom,
      frequencies: found,
      quantiles: at,
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
