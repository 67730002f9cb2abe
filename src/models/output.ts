/** What a model said of the rows of a batch, a value each. */
export interface Output {
  /** Predictions or probabilities of the positive class: the model does not say which. */
  readonly values?: ArrayLike<unknown>
  readonly prediction?: ArrayLike<unknown>
  /** Of the positive class. */
  readonly probability?: ArrayLike<unknown>
  /** By class. */
  readonly probabilities?: Readonly<Record<string, ArrayLike<unknown>>>
}
