import type { DeclaredType } from '../../fileOptions.js'
import type { DateFormat } from './dateFormat.js'

/** How the texts of a column are read. */
export interface Reading {
  readonly type: DeclaredType | 'list' | 'struct'
  /** Of its dates, when they are not ISO 8601. */
  readonly format?: DateFormat
  /** No value says the type. */
  readonly untyped?: true
  /** All are digits, some with a leading zero. */
  readonly codes?: true
  /** The type was given, not inferred. */
  readonly declared?: true
}
