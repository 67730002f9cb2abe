import type { Batch } from '../datasets/computation.js'
import type { Signal } from '../datasets/signal.js'
import type { Schema } from '../sql/schema.js'
import type { modelBrand } from './modelBrand.js'

/** A model to be tested, wherever it runs. */
export interface Model {
  readonly [modelBrand]: true
  /** How messages call it: `model.onnx`, a URL, the name of a function. */
  readonly label: string
  /** Rows at a time where `predict` is not told. */
  readonly batch?: number
  /** Batches under way side by side. */
  readonly concurrency: number
  /** Gets the columns with a role too, such as the target, where it is not told which it gets. */
  readonly takesAll: boolean
  /** How often a batch that failed is tried again. */
  readonly retries: number
  /** Milliseconds for one try; else the timeout of tests. */
  readonly timeout?: number
  /** Names of the classes of probabilities that come as lists, in their order. */
  readonly classes?: readonly string[]
  /** Throws `Misuse` for columns that it cannot take. */
  open(columns: Schema): Promise<OpenModel>
}

export interface OpenModel {
  /** Names of the columns that it takes, in their order. */
  readonly reads: readonly string[]
  /** What the model says of each row of the batch, in any of the forms that `outputOf` reads. */
  predict(batch: Batch, signal: Signal): Promise<unknown>
}
