/** A reference file that cannot be used as it is. It is never overwritten; the text says what to do. */
export class ReferenceFileError extends Error {
  override readonly name = 'ReferenceFileError'
  readonly code = 'E_REFERENCE'
}
