import type { Reading } from './reading.js'

const types: Readonly<Record<Reading['type'], string>> = {
  boolean: 'BOOLEAN',
  integer: 'BIGINT',
  number: 'DOUBLE',
  decimal: 'DECIMAL',
  string: 'VARCHAR',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  list: 'JSON',
  struct: 'JSON',
}

/** The engine's type of a column read from text. */
export function engineTypeOf(type: Reading['type'], scale: number): string {
  return type === 'decimal' ? `DECIMAL(38,${scale})` : types[type]
}
