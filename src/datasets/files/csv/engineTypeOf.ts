import type { DeclaredType } from '../../fileOptions.js'

const types: Readonly<Record<DeclaredType, string>> = {
  boolean: 'BOOLEAN',
  integer: 'BIGINT',
  number: 'DOUBLE',
  decimal: 'DECIMAL',
  string: 'VARCHAR',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
}

/** The engine's type of a column read from text. */
export function engineTypeOf(type: DeclaredType, scale: number): string {
  return type === 'decimal' ? `DECIMAL(38,${scale})` : types[type]
}
