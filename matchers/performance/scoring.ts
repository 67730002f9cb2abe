import type { Roles } from '../../src/datasets/roles.js'
import type { Operand } from '../../src/sql/operand.js'
import type { Column } from '../../src/sql/schema.js'
import type { SqlValue } from '../../src/sql/selection.js'
import type { Subject } from '../subject.js'

/** Where truth and predictions of a scored dataset stand, looked up in its schema. */
export interface Scoring {
  readonly task: 'binary' | 'multiclass' | 'regression'
  readonly roles: Roles
  readonly target: Column
  /** The rows whose truth is known. */
  readonly labelled: Subject
  /** The truth, in the type in which it is compared with the guess. */
  readonly truth: Operand
  /** The model's prediction, or what its probabilities amount to; absent where the data have neither. */
  readonly guess?: Operand
  /** Of the positive class, of a binary task; null where it is not a number. */
  readonly probability?: Operand
  /** By class, in the order of `classes`. */
  readonly probabilities?: readonly Operand[]
  readonly weight?: Column
  /** The classes of the truth, ascending; none of numbers. */
  readonly classes: readonly SqlValue[]
  /** The class that is looked for, of a binary task. */
  readonly positive?: SqlValue
}
