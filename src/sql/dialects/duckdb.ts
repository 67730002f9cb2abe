import type { Dialect } from '../dialect.js'
import { quoteName } from './duckdb/quoteName.js'
import { range } from './duckdb/range.js'
import { ranged } from './duckdb/ranged.js'
import { readRows } from './duckdb/readRows.js'
import { writeLiteral } from './duckdb/writeLiteral.js'

const list = (args: readonly string[]): string => args.join(', ')
const infix =
  (operator: string) =>
  (a: string, b: string): string =>
    `(${a} ${operator} ${b})`

export const duckdb: Dialect = {
  name: 'duckdb',
  // It would take more, but plans them in time that grows with the square of their number.
  maximumColumns: 400,
  quote: quoteName,
  literal: writeLiteral,
  functions: {
    and: (...args) => (args.length === 0 ? 'TRUE' : `(${args.join(' AND ')})`),
    or: (...args) => (args.length === 0 ? 'FALSE' : `(${args.join(' OR ')})`),
    not: (a) => `(NOT ${a})`,
    isNull: (a) => `(${a} IS NULL)`,
    isNotNull: (a) => `(${a} IS NOT NULL)`,
    isFalse: (condition) => `((${condition}) IS FALSE)`,
    isTrue: (condition) => `((${condition}) IS TRUE)`,
    equal: infix('='),
    notEqual: infix('<>'),
    less: infix('<'),
    lessOrEqual: infix('<='),
    greater: infix('>'),
    greaterOrEqual: infix('>='),
    between: (a, low, high) => `(${a} BETWEEN ${low} AND ${high})`,
    in: (a, ...values) => (values.length === 0 ? 'FALSE' : `(${a} IN (${list(values)}))`),
    isDistinctFrom: infix('IS DISTINCT FROM'),
    add: infix('+'),
    subtract: infix('-'),
    multiply: infix('*'),
    divide: (a, b) => `(${a} / nullif(${b}, 0))`,
    remainder: (a, b) => `(${a} % nullif(${b}, 0))`,
    negate: (a) => `(- ${a})`,
    absolute: (a) => `abs(${a})`,
    floor: (a) => `floor(${a})`,
    squareRoot: (a) => `CASE WHEN ${a} >= 0 THEN sqrt(${a}) END`,
    logarithm: (a) => `CASE WHEN ${a} > 0 THEN ln(${a}) END`,
    least: (...args) => `least(${list(args)})`,
    greatest: (...args) => `greatest(${list(args)})`,
    coalesce: (...args) => `coalesce(${list(args)})`,
    nullIf: (a, b) => `nullif(${a}, ${b})`,
    // A third cheaper than `isnan`; NaN equals itself here.
    isNaN: (a) => `(${a} = CAST('NaN' AS DOUBLE))`,
    isFinite: (a) => `isfinite(${a})`,
    isInfinite: (a) => `isinf(${a})`,
    length: (text) => `length(${text})`,
    lowerCase: (text) => `lower(${text})`,
    upperCase: (text) => `upper(${text})`,
    composed: (text) => `nfc_normalize(${text})`,
    trim: (text) => String.raw`regexp_replace(${text}, '^\s+|\s+$', '', 'g')`,
    concatenate: (...args) => `(${args.join(' || ')})`,
    like: infix('LIKE'),
    matches: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
    replaceMatches: (text, pattern, replacement) => `regexp_replace(${text}, ${pattern}, ${replacement}, 'g')`,
    toDouble: (a) => `CAST(${a} AS DOUBLE)`,
    toText: (a) => `CAST(${a} AS VARCHAR)`,
    toDoubleOrNull: (a) => `TRY_CAST(${a} AS DOUBLE)`,
    toInteger: (a) => `CAST(${a} AS BIGINT)`,
    toWideInteger: (a) => `CAST(${a} AS HUGEINT)`,
    epochSeconds: (time) => `epoch(${time})`,
    hourOfDay: (time) => `hour(${time})`,
    weekday: (time) => `isodow(${time})`,
    tuple: (...args) => `row(${list(args)})`,
    // `hash` alone gives 64 bits that JavaScript cannot hold.
    hash: (...args) => `(hash(${list(args)}) >> 32)`,
    rowNumber: () => '"mltest row number"',
  },
  aggregates: {
    count: (a) => (a === undefined ? 'count(*)' : `count(${a})`),
    countDistinct: (a) => `count(DISTINCT ${a})`,
    countIf: (condition) => `count(CASE WHEN ${condition} THEN 1 END)`,
    minimum: (a) => `min(${a})`,
    maximum: (a) => `max(${a})`,
    sum: (a) => `sum(${a})`,
    // quantile_cont rounds decimals to their scale.
    quantiles: (a, ...shares) => `quantile_cont(CAST(${a} AS DOUBLE), [${list(shares)}])`,
    quantilesOfValues: (a, ...shares) => `quantile_disc(${a}, [${list(shares)}])`,
    histogram: (a, ...edges) =>
      `list_resize(coalesce(map_values(histogram(${a}, [${list(edges)}])), []), ${edges.length + 1}, 0)`,
  },
  ranged,
  range,
  windows: {
    lag: (a) => `lag(${a})`,
    rowNumber: () => 'row_number()',
    rank: () => 'rank()',
    count: (a) => (a === undefined ? 'count(*)' : `count(${a})`),
    minimum: (a) => `min(${a})`,
    maximum: (a) => `max(${a})`,
    sum: (a) => `sum(${a})`,
  },
  // Without an order DuckDB counts in the order of the data, whatever the number of threads.
  numbered: (relation) => `(SELECT *, row_number() OVER () AS "mltest row number" FROM ${relation})`,
  sample: (relation, share, isNumbered) => {
    const held = isNumbered ? '* EXCLUDE ("mltest row number")' : 'r.*'
    return `SELECT * FROM ${relation} AS r WHERE (hash(*COLUMNS(${held})) >> 32) < ${Math.ceil(share * 2 ** 32)}`
  },
  samplePlaces: (relation, share, place) =>
    `SELECT * FROM ${relation} WHERE (hash(${place}) >> 32) < ${Math.ceil(share * 2 ** 32)}`,
  keyed: (numbered, seed) =>
    `SELECT *, hash(${seed}, *COLUMNS(* EXCLUDE ("mltest row number"))) AS "mltest key" FROM ${numbered}`,
  // Rows that are equal have one hash, and any of them will do.
  first: (keyed, rows) => {
    const least = `SELECT * EXCLUDE ("mltest key") FROM ${keyed} ORDER BY "mltest key", "mltest row number" LIMIT ${rows}`
    return `SELECT * FROM (${least}) ORDER BY "mltest row number"`
  },
  // Lists of values come over several times as fast as a list of structs. Threads finish them in any order: hence the numbers.
  rows: (select, columns) => {
    const lists = Array.from({ length: columns }, (_, index) => `c${index}: list(c${index})`)
    const numbered = `SELECT *, CAST(row_number() OVER () AS INTEGER) AS n FROM (${select})`
    return `(SELECT {${lists.join(', ')}, n: list(n)} FROM (${numbered}))`
  },
  readRows,
}
