import type { ColumnType } from '../sql/schema.js'

const simple: Readonly<Record<string, ColumnType>> = {
  BOOLEAN: 'boolean',
  TINYINT: 'integer',
  SMALLINT: 'integer',
  INTEGER: 'integer',
  BIGINT: 'integer',
  HUGEINT: 'integer',
  UTINYINT: 'integer',
  USMALLINT: 'integer',
  UINTEGER: 'integer',
  UBIGINT: 'integer',
  UHUGEINT: 'integer',
  FLOAT: 'number',
  DOUBLE: 'number',
  VARCHAR: 'string',
  UUID: 'string',
  DATE: 'date',
  TIME: 'time',
  'TIME WITH TIME ZONE': 'time',
  TIME_NS: 'time',
  TIMESTAMP: 'timestamp',
  'TIMESTAMP WITH TIME ZONE': 'timestamp',
  TIMESTAMP_S: 'timestamp',
  TIMESTAMP_MS: 'timestamp',
  TIMESTAMP_NS: 'timestamp',
  INTERVAL: 'interval',
  BLOB: 'binary',
  BIT: 'binary',
}

/** What a column of DuckDB's type holds; the type as `DESCRIBE` writes it. */
export function columnTypeOf(engineType: string): ColumnType {
  if (/\[\d*\]$/.test(engineType)) return 'list'
  if (/^(STRUCT|MAP|UNION)\(/.test(engineType)) return 'struct'
  if (engineType.startsWith('DECIMAL(')) return 'decimal'
  if (engineType.startsWith('ENUM(')) return 'string'
  return simple[engineType] ?? 'other'
}
