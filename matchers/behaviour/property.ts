import type { AnyRow } from '../../src/datasets/dataset.js'
import type { Change } from '../../src/models/changes/change.js'
import type { Said, Scale } from './scale.js'

/** What is asserted of a model: what becomes of its answer when a row changes. */
export interface Property {
  /** `the same probability after set("plan", "pro")` */
  readonly phrase: string
  readonly change: Change
  readonly scale: Scale
  readonly keeps: (before: Said, after: Said) => boolean
}

/** A row and what is drawn for it. */
export interface Case {
  readonly row: AnyRow
  /** Tells the case's draws from those of others. */
  readonly salt: number
}

/** A case that was put to the model. */
export interface Trial extends Case {
  readonly changed: AnyRow
  /** `unchanged`: the change does nothing to the row. `unsaid`: the model gave no usable answer to one of the two. */
  readonly outcome: 'kept' | 'broken' | 'unchanged' | 'unsaid'
  readonly before?: Said
  readonly after?: Said
}
