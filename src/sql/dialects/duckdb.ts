import type { Dialect, Range } from '../dialect.js'
import type { Literal } from '../expression.js'
import type { SqlValue } from '../selection.js'
import { Misuse } from '../misuse.js'

const list = (args: readonly string[]): string => args.join(', ')
const infix =
  (operator: string) =>
  (a: string, b: string): string =>
    `(${a} ${operator} ${b})`

export const duckdb: Dialect = {
  name: 'duckdb',
  maximumColumns: 20_000,
  quote,
  literal,
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
  ranged: {
    realSum: (a, range) => realSum(a, range()),
    mean: (a, range) => `(${realSum(a, range())} / ${finiteCount(a, range())})`,
    finiteCount: (a, range) => finiteCount(a, range()),
    squaredDeviations: (a, range) => squaredDeviations(a, range()),
  },
  range: (low, high) => ({
    low,
    magnitude: powerOfTwo(61, `abs(CAST(${low} AS DOUBLE)), abs(CAST(${high} AS DOUBLE))`),
    spread: powerOfTwo(30, `CAST(${high} - ${low} AS DOUBLE)`),
    ofRows: false,
  }),
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
  sample: (relation, share) =>
    `SELECT * FROM ${relation} AS r WHERE (hash(*COLUMNS(r.*)) >> 32) < ${Math.ceil(share * 2 ** 32)}`,
  // Lists of values come over several times as fast as a list of structs. Threads finish them in any order: hence the numbers.
  rows: (select, columns) => {
    const lists = Array.from({ length: columns }, (_, index) => `c${index}: list(c${index})`)
    const numbered = `SELECT *, CAST(row_number() OVER () AS INTEGER) AS n FROM (${select})`
    return `(SELECT {${lists.join(', ')}, n: list(n)} FROM (${numbered}))`
  },
  readRows,
}

/**
 * A sum of doubles depends on their order, which threads and files change. So each is first brought to an integer of at most 61 bits,
 * by a power of two for the whole column: the integers add up exactly, in any order. What that loses is below 2^-61 of the largest
 * value. It costs twice a plain sum; splitting doubles into parts that add up exactly (Demmel and Nguyen 2013) costs three times as much.
 */
function realSum(a: string, { magnitude, ofRows }: Range): string {
  return `(CAST(sum(${fixedPoint(a, magnitude)}) AS DOUBLE) / ${onceAGroup(magnitude, ofRows)})`
}

/** Costs nothing beside a sum of the same. */
function finiteCount(a: string, { magnitude }: Range): string {
  return `count(${fixedPoint(a, magnitude)})`
}

/** About the smallest value, so that what all values have in common is subtracted before anything is rounded. */
function squaredDeviations(a: string, { low, spread, ofRows }: Range): string {
  const distance = `(CAST(${a} - ${low} AS DOUBLE) * ${spread})`
  const sum = `(CAST(sum(${fixedPoint(distance, '1073741824')}) AS DOUBLE) / 1073741824)`
  const squares = fixedPoint(distance, distance)
  const scale = onceAGroup(spread, ofRows)
  return `(greatest(CAST(sum(${squares}) AS DOUBLE) - ${sum} * ${sum} / count(${squares}), 0) / ${scale} / ${scale})`
}

/** NaN and infinities have no such integer and are null. */
function fixedPoint(a: string, scale: string): string {
  return `TRY_CAST(CAST(${a} AS DOUBLE) * ${scale} AS BIGINT)`
}

/** Two to such a power that the greatest of the values times it is below 2^bits; finite for the smallest of values, too. */
function powerOfTwo(bits: number, values: string): string {
  return `pow(2.0, ${bits} - ceil(log2(greatest(${values}, 1e-280))))`
}

function onceAGroup(text: string, ofRows: boolean): string {
  return ofRows ? `any_value(${text})` : text
}

function quote(identifier: string): string {
  // DuckDB takes a statement as a C string, so that nothing can be called by a name with NUL.
  if (identifier.includes('\0')) throw new Misuse('a column name cannot hold the character NUL')
  return `"${identifier.replaceAll('"', '""')}"`
}

function literal({ value, as }: Literal): string {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return number(value)
  if (typeof value === 'bigint') return value < 0n ? `(${value.toString()})` : value.toString()
  if (as === 'decimal') return `CAST(${quoteText(value)} AS DECIMAL(38, ${value.split('.')[1]?.length ?? 0}))`
  return as === undefined ? quoteText(value) : `CAST(${quoteText(value)} AS ${as.toUpperCase()})`
}

/** An integer stays one, so that it is compared exactly with int64 and decimals; all else is a double, never a decimal. */
function number(value: number): string {
  if (!Number.isFinite(value)) return `CAST('${value}' AS DOUBLE)`
  if (Number.isSafeInteger(value)) return value < 0 ? `(${value})` : String(value)
  const digits = value.toExponential()
  return value < 0 ? `(${digits})` : digits
}

function quoteText(value: string): string {
  const quoted = `'${value.replaceAll("'", "''")}'`
  return quoted.includes('\0') ? `(${quoted.replaceAll('\0', "' || chr(0) || '")})` : quoted
}

function readRows(value: SqlValue): readonly (readonly SqlValue[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const lists = Object.values(value).map((list) => (Array.isArray(list) ? (list as readonly SqlValue[]) : []))
  const numbers = lists.pop() ?? []
  const rows = new Array<readonly SqlValue[]>(numbers.length)
  numbers.forEach((number, index) => {
    rows[Number(number) - 1] = lists.map((list) => list[index] ?? null)
  })
  return rows
}
