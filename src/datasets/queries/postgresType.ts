import type { ColumnType } from '../../sql/schema.js'
import { columnTypeOf } from '../columnTypeOf.js'
import type { PostgresField } from './connection.js'

export interface QueriedType {
  readonly type: ColumnType
  readonly engineType: string
}

/** By the numbers of pg_type, which are the same on every server. */
const engineTypes: Readonly<Record<number, string>> = {
  16: 'BOOLEAN',
  20: 'BIGINT',
  21: 'SMALLINT',
  23: 'INTEGER',
  26: 'UINTEGER',
  700: 'FLOAT',
  701: 'DOUBLE',
  1082: 'DATE',
  1114: 'TIMESTAMP',
  1184: 'TIMESTAMP WITH TIME ZONE',
}

const numeric = 1700

/** Kept as text, enough to count nulls. */
const kept: Readonly<Record<number, ColumnType>> = {
  17: 'binary',
  114: 'struct',
  3802: 'struct',
  1083: 'time',
  1186: 'interval',
}

/** How a column of Postgres is stored; arrays, enumerations and all that is not known are text. */
export function postgresType({ dataTypeID, dataTypeModifier }: PostgresField): QueriedType {
  const type = kept[dataTypeID]
  if (type !== undefined) return { type, engineType: 'VARCHAR' }
  const engineType = dataTypeID === numeric ? decimalOf(dataTypeModifier) : (engineTypes[dataTypeID] ?? 'VARCHAR')
  return { type: columnTypeOf(engineType), engineType }
}

/** `numeric(p, s)` is exact up to 38 digits, the most that the engine has; without a precision it is read as a double. */
function decimalOf(modifier: number): string {
  // Postgres packs both into one number, four too large; a scale has eleven bits, the upper one its sign.
  const [precision, scale] = [((modifier - 4) >> 16) & 0xffff, (modifier - 4) & 0x7ff]
  return modifier < 4 || precision > 38 || scale > precision ? 'DOUBLE' : `DECIMAL(${precision},${scale})`
}
