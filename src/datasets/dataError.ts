/** Data that cannot be read as what they claim to be. The text names file, line or column, and on a line of its own the remedy. */
export class DataError extends Error {
  override readonly name = 'DataError'
  readonly code = 'E_DATA'

  constructor(sentence: string, { hint, cause }: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(hint === undefined ? sentence : `${sentence}\nhint: ${hint}`, cause === undefined ? {} : { cause })
  }
}
