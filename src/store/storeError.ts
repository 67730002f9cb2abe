/** A store that cannot be reached or read. The text says which, why, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code = 'E_STORE'
}
