import { quantilesOf } from '../../src/metrics/quantilesOf.js'
import { valueCounts } from '../../src/metrics/valueCounts.js'
import { allOf, call, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { isOneOf } from '../../src/sql/isOneOf.js'
import { operand } from '../../src/sql/operand.js'
import type { Column } from '../../src/sql/schema.js'
import type { Subject } from '../subject.js'
import { sqlLiteral } from './sqlLiteral.js'
import { sqlName } from './sqlName.js'

/** A column as what its rows are cut into slices by. */
export interface SliceFeature {
  readonly column: Column
  /** Of a row the number of its slice; null where it is in none. */
  readonly code: Expression
  /** The slices as SQL, by their number. */
  readonly conditions: readonly string[]
}

type Part = readonly [test: Expression, condition: string]

/** Of a column with more values than this, the most frequent ones are slices. */
const mostCategories = 20

/** Numbers are cut into five bins of equal counts, all else by its values; missing values are a slice of their own. */
export async function sliceFeature(subject: Subject, column: Column): Promise<SliceFeature> {
  const isNumeric = ['integer', 'number', 'decimal'].includes(column.type)
  const missing: Part = [call('isNull', operand(column)), `${sqlName(column)} is null`]
  const parts = [missing, ...(await (isNumeric ? bins(subject, column) : categories(subject, column)))]
  return {
    column,
    code: { kind: 'case', when: parts.map(([test], index) => [test, literal(index)] as const) },
    conditions: parts.map(([, condition]) => condition),
  }
}

async function categories(subject: Subject, column: Column): Promise<readonly Part[]> {
  const { counts } = await subject.ask(valueCounts(column, mostCategories))
  return counts.map(([value]) => [isOneOf(column, [value]), `${sqlName(column)} = ${sqlLiteral(value)}`])
}

async function bins(subject: Subject, column: Column): Promise<readonly Part[]> {
  const [least = 0, ...inner] = await subject.ask(quantilesOf(column, [0, 0.2, 0.4, 0.6, 0.8]))
  // Of whole numbers x < 6.2 is x < 7.
  const whole = inner.map((edge) => (column.type === 'integer' ? Math.ceil(edge) : edge))
  const edges = [...new Set(whole)].filter((edge) => edge > least)
  const value = call('toDouble', finite(column))
  const name = sqlName(column)
  return [-Infinity, ...edges].map((from, index) => {
    const to = edges[index] ?? Infinity
    const ends = [
      ...(from === -Infinity ? [] : [[call('greaterOrEqual', value, literal(from)), `${name} >= ${from}`] as const]),
      ...(to === Infinity ? [] : [[call('less', value, literal(to)), `${name} < ${to}`] as const]),
    ]
    // One bin of all has no ends.
    const tests = ends.length === 0 ? [call('isNotNull', value)] : ends.map(([test]) => test)
    return [allOf(tests), ends.map(([, text]) => text).join(' and ') || `${name} is not null`]
  })
}
