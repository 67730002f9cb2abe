/** A model that failed on rows: threw, hung, or said something that is no prediction. The text names model, batch and rows. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code = 'E_MODEL'
}
