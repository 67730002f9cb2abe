/** Data that cannot be read as what they claim to be. The text names file, line or column, and the remedy. */
export class DataError extends Error {
  override readonly name = 'DataError'
  readonly code = 'E_DATA'
}
