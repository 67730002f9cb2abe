import type { Roles } from '../datasets/roles.js'

/** What the model's columns are called and how it is run. */
export interface PredictOptions {
  /** Name of the column of predictions; given alone, it says that the model's values are predictions. Default `prediction`. */
  readonly prediction?: string
  /**
   * Name of the column of probabilities, of several classes the beginning of their names; given alone, it says that the model's values are
   * probabilities. Default `probability`.
   */
  readonly probability?: string
  /** Columns that the model gets, in this order. Default: all for a function, those of its inputs for ONNX, all that have no role for a server. */
  readonly columns?: readonly string[]
  /** Whether a function gets an array of rows or an object of columns; default `rows`. */
  readonly input?: 'rows' | 'columns'
  /** Rows at a time; default 10,000, of a server 1,000. */
  readonly batch?: number
  /** Names of the classes of probabilities that come as lists, in their order. */
  readonly classes?: readonly string[]
  /** Milliseconds for one batch; default the timeout of tests. */
  readonly timeout?: number
}

/** What a model is run with: what it is told, and what the rows' own columns are for. */
export type Predicting = PredictOptions & Omit<Roles, 'prediction' | 'probability'>
