import { counted } from '../../src/verdicts/counted.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { formatShare } from '../../src/verdicts/formatShare.js'
import { codeNumber } from './codeNumber.js'
import { codeString } from './codeString.js'
import type { ColumnFacts, DataFacts } from './dataFacts.js'
import { roomyRange } from './roomyRange.js'
import { roomyRate } from './roomyRate.js'

/** Fewer rows cannot show a shift that matters, and a first test should not be inconclusive. */
const fewestRows = 1000

/** A first test file for some data: what a careful person would expect of the next batch, having seen this one. */
export function testSource({ path, rows, columns }: DataFacts, name: string): string {
  const tests = [
    test('has about as many rows as ever', [rowCount(rows)]),
    test('has the columns that we count on', columnTypes(columns)),
    test('tells its rows apart', columns.filter((column) => isKey(column, rows)).map(unique)),
    test('is filled in', [...noNulls(columns), ...columns.flatMap((column) => nullRate(column, rows))]),
    test('stays within bounds', [...columns.flatMap((column) => range(column, rows)), ...columns.flatMap(categories)]),
    test('still looks like what we last reviewed', rows < fewestRows ? [] : ['toMatchReference()']),
  ]
  const body = tests.flatMap(({ title, calls }) =>
    calls.length === 0 ? [] : [`  test(${codeString(title)}, () => {\n${calls.map(statement).join('\n')}\n  })`],
  )
  return `import { dataset, describe, expect, test } from 'mltest'

const ${name} = dataset(${codeString(path)})

describe(${codeString(name)}, () => {
${body.join('\n\n')}
})
`

  function statement(call: string): string {
    return `    expect(${name}).${call}`
  }
}

function test(title: string, calls: readonly string[]) {
  return { title, calls }
}

function rowCount(rows: number): string {
  const [minimum, maximum] = [Math.floor(rows / 2), rows * 2]
  return `toHaveRowCountBetween(${codeNumber(minimum)}, ${codeNumber(maximum)}) // ${counted(rows, 'row')} now`
}

function columnTypes(columns: readonly ColumnFacts[]): readonly string[] {
  const types = columns.flatMap(({ name, type }) =>
    type === undefined ? [] : [`${keyCode(name)}: ${codeString(type)}`],
  )
  const line = `{ ${types.join(', ')} }`
  const block = `{\n${types.map((type) => `      ${type},\n`).join('')}    }`
  return types.length === 0 ? [] : [`toHaveColumnTypes(${line.length <= 80 ? line : block})`]
}

/** A name as a key of an object literal; `__proto__: x` would set what it is derived from. */
function keyCode(name: string): string {
  if (name === '__proto__') return `[${codeString(name)}]`
  return /^[a-z_$][\w$]*$/i.test(name) ? name : codeString(name)
}

/** Few rows tell all values apart by chance, and so do measurements. */
function isKey({ name, type, nulls, distinct }: ColumnFacts, rows: number): boolean {
  const canIdentify = type === 'integer' || type === 'string'
  return (
    canIdentify &&
    nulls === 0 &&
    distinct === rows &&
    rows >= 20 &&
    /(^|_|[a-z])(id|key|uuid|code|number|no|name)$/i.test(name)
  )
}

function unique({ name }: ColumnFacts): string {
  return `toHaveUniqueValues(${codeString(name)})`
}

function noNulls(columns: readonly ColumnFacts[]): readonly string[] {
  const full = columns.filter(({ nulls }) => nulls === 0)
  if (full.length === columns.length) return ['toHaveNoNulls()']
  return full.length === 0 ? [] : [`toHaveNoNulls([${full.map(({ name }) => codeString(name)).join(', ')}])`]
}

function nullRate({ name, nulls }: ColumnFacts, rows: number): readonly string[] {
  const limit = nulls === 0 || nulls === rows ? undefined : roomyRate(nulls, rows)
  const now = `// ${formatShare(nulls / rows)} now`
  return limit === undefined ? [] : [`toHaveNullRateBelow(${codeString(name)}, ${limit}) ${now}`]
}

function range({ name, type, extent, distinct }: ColumnFacts, rows: number): readonly string[] {
  // What numbers rows grows without end.
  if (extent === undefined || (type === 'integer' && distinct === rows)) return []
  const { minimum, maximum } = extent
  const [low, high] = roomyRange(minimum, maximum).map(codeNumber)
  const now = `// ${formatNumber(minimum)} to ${formatNumber(maximum)} now`
  return [`toHaveValuesBetween(${codeString(name)}, ${low ?? ''}, ${high ?? ''}) ${now}`]
}

function categories({ name, categories: values }: ColumnFacts): readonly string[] {
  if (values === undefined || values.length === 0) return []
  return [`toHaveValuesIn(${codeString(name)}, [${values.map(codeString).join(', ')}])`]
}
