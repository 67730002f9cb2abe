import { types } from 'node:util'
import type { ColumnType } from '../../sql/schema.js'
import { columnTypeOf } from '../columnTypeOf.js'
import { DataError } from '../dataError.js'
import type { LoadedColumn } from '../reader.js'
import type { FrameColumn } from '../source.js'
import { surveyValues } from './surveyValues.js'
import type { Survey, ValueKind } from './surveyValues.js'

/** A column in memory as it is loaded, and as it is asked. */
export interface StoredColumn {
  readonly loaded: LoadedColumn
  readonly type: ColumnType
  readonly engineType: string
  readonly untyped?: true
}

const largest = 2n ** 63n - 1n
const largestHuge = 2n ** 127n - 1n

/**
 * Chooses how values in memory are stored. Numbers are integers when every one of them is (and below 2^53, no NaN among
 * them), else floating-point; bigints and integers are integers; a Date is a timestamp. Arrays and objects are kept as JSON text,
 * enough to count nulls. Values of two kinds in one column are an error.
 *
 * @param where  whose column it is: `records: column "age"`
 */
export function storeColumn(column: FrameColumn, where: string): StoredColumn {
  const { name, values, type } = column
  if (type !== undefined) return declared(name, values, type)
  if (types.isFloat64Array(values) || types.isFloat32Array(values)) return declared(name, values, 'DOUBLE')
  const survey = surveyValues(values)
  const kind = soleKind(survey, where)
  switch (kind) {
    case undefined:
      return { ...declared(name, values, 'VARCHAR'), untyped: true }
    case 'boolean':
      return declared(name, values, 'BOOLEAN')
    case 'text':
      return declared(name, values, 'VARCHAR')
    case 'number':
      return declared(name, values, survey.whole && column.floating !== true ? 'BIGINT' : 'DOUBLE')
    case 'bigint':
      return declared(name, values, integerType(survey, where))
    case 'date':
      return declared(name, converted(values, microseconds), 'TIMESTAMP')
    case 'list':
    case 'object':
      return nested(name, converted(values, json), kind === 'list' ? 'list' : 'struct')
    case 'bytes':
      return nested(name, converted(values, hexadecimal), 'binary')
    case 'function':
    case 'symbol':
    case 'invalid date':
      throw new DataError(`${where}: row ${rowOf(survey, kind)} holds ${article(kind)}`, {
        hint: 'a column holds booleans, numbers, text or dates, and null',
      })
  }
}

function declared(name: string, values: ArrayLike<unknown>, type: NonNullable<FrameColumn['type']>): StoredColumn {
  const stored = type.startsWith('DECIMAL') ? 'VARCHAR' : (type as LoadedColumn['type'])
  return { loaded: { name, values, type: stored }, type: columnTypeOf(type), engineType: type }
}

function nested(name: string, values: readonly unknown[], type: ColumnType): StoredColumn {
  return { loaded: { name, values, type: 'VARCHAR' }, type, engineType: 'VARCHAR' }
}

/** The one kind of all values, `undefined` when all are null. Bigints and whole numbers may stand together. */
function soleKind(survey: Survey, where: string): ValueKind | undefined {
  const kinds = [...survey.first.keys()]
  const [one, other] = kinds
  if (one === undefined || other === undefined) return one
  const integers = kinds.every((kind) => kind === 'bigint' || (kind === 'number' && survey.whole))
  if (integers) return 'bigint'
  throw new DataError(
    `${where}: row ${rowOf(survey, one)} holds ${article(one)} and row ${rowOf(survey, other)} ${article(other)}`,
    { hint: 'make all values one kind, and null what is missing' },
  )
}

function integerType({ minimum, maximum }: Survey, where: string): 'BIGINT' | 'HUGEINT' {
  if (minimum >= -largest - 1n && maximum <= largest) return 'BIGINT'
  if (minimum >= -largestHuge && maximum <= largestHuge) return 'HUGEINT'
  throw new DataError(`${where}: a bigint has more than 127 bits, the most that is kept exactly`, {
    hint: 'store it as text',
  })
}

function converted(values: ArrayLike<unknown>, convert: (value: unknown) => unknown): unknown[] {
  return Array.from({ length: values.length }, (_, at) => {
    const value = values[at]
    return value === null || value === undefined ? null : convert(value)
  })
}

function microseconds(value: unknown): bigint | null {
  return types.isDate(value) ? BigInt(value.getTime()) * 1000n : null
}

function json(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return String(part)
    return ArrayBuffer.isView(part) && Symbol.iterator in part ? Array.from(part as Iterable<unknown>) : part
  })
}

function hexadecimal(value: unknown): string {
  if (types.isUint8Array(value)) return Buffer.from(value).toString('hex')
  return types.isAnyArrayBuffer(value) ? Buffer.from(value).toString('hex') : ''
}

function rowOf({ first }: Survey, kind: ValueKind): number {
  return (first.get(kind) ?? 0) + 1
}

function article(kind: ValueKind): string {
  if (kind === 'text' || kind === 'bytes') return kind
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`
}
