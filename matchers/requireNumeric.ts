import type { Column } from '../src/sql/schema.js'
import { requireType } from './requireType.js'

/** Throws a misuse when a column does not hold numbers. */
export function requireNumeric(column: Column, what: string): void {
  requireType(column, ['integer', 'number', 'decimal'], what)
}
