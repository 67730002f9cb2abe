import type { ByColumn } from '../src/datasets/columnName.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column, ColumnType } from '../src/sql/schema.js'
import { suggestion } from '../src/sql/suggestion.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { matcher } from './matcher.js'
import type { Options } from './options.js'
import { print } from './print.js'

/** A type of ours, one of the engine's in capitals (`'DECIMAL(12,2)'`), or a list of which one must be it. */
export type WantedType = ColumnType | Uppercase<string> | readonly (ColumnType | Uppercase<string>)[]

const types: readonly ColumnType[] = [
  'boolean',
  'integer',
  'number',
  'decimal',
  'string',
  'date',
  'time',
  'timestamp',
  'interval',
  'binary',
  'list',
  'struct',
  'other',
]

export default matcher(
  {
    /**
     * Asserts the types of columns: ours (`integer`, `number`, `string`, …) or the engine's in capitals (`BIGINT`). Received is
     * the list of columns that are missing or of another type. A column of nothing but nulls in data without types (CSV,
     * JSON, arrays) is of no type that anyone could know, which is a failure.
     *
     * @param map  a type by column: `{ id: 'integer', amount: ['number', 'decimal'] }`
     */
    async toHaveColumnTypes(subject, ...[map]: [map: ByColumn<WantedType>, options?: Options]): Promise<Verdict> {
      const wanted = checkMap(map)
      const wrong = [...wanted].flatMap(([name, allowed]) => {
        const column = subject.schema.find((each) => each.name === name)
        return isOf(column, allowed) ? [] : [{ name, text: `${name}: ${found(column)}, not ${allowed.join(' or ')}` }]
      })
      return Promise.resolve({
        outcome: wrong.length === 0 ? 'pass' : 'fail',
        expected: [...wanted].map(([name, allowed]) => `${name} ${allowed.join(' or ')}`).join(', '),
        received: wrong.map(({ name }) => name),
        shown: wrong.length === 0 ? 'these types' : `${counted(wrong.length, 'column')} of another type`,
        columns: wrong.length === 0 ? [...wanted.keys()] : wrong.map(({ name }) => name),
        facts: { types: Object.fromEntries(subject.schema.map(({ name, type }) => [name, type])) },
        details: wrong.map(({ text }) => text),
      })
    },
  },
  { options: {}, positional: 1 },
)

function checkMap(map: unknown): ReadonlyMap<string, readonly string[]> {
  if (typeof map !== 'object' || map === null || Array.isArray(map) || Object.keys(map).length === 0)
    throw new Misuse(`the types must be a record of column and type, not ${print(map)}`)
  const wanted = Object.entries(map).map(([name, type]: [string, unknown]) => [name, [type].flat()] as const)
  return new Map(wanted.map(([name, allowed]) => [name, allowed.map((type) => checkType(name, type))]))
}

function checkType(name: string, type: unknown): string {
  const isKnown =
    typeof type === 'string' &&
    (types.some((each) => each === type) || /^[A-Z][A-Z0-9_ ]*(\(.*\))?(\[\d*\])*$/.test(type))
  if (isKnown) return type
  const remedy = typeof type === 'string' ? suggestion(type, types) : ''
  throw new Misuse(`${print(type)} is no type that ${name} could have${remedy || `; there are ${types.join(', ')}`}`)
}

function isOf(column: Column | undefined, allowed: readonly string[]): boolean {
  if (column === undefined || column.untyped === true) return false
  return allowed.includes(column.type) || allowed.includes(column.engineType)
}

function found(column: Column | undefined): string {
  if (column === undefined) return 'missing'
  return column.untyped === true ? 'all null, of no known type' : `${column.type} (${column.engineType})`
}
