/** Something of the user's that took longer than its limit. It has no stack: nobody knows where the time went. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
  readonly code = 'E_TIMEOUT'

  constructor(message: string) {
    super(message)
    this.stack = ''
  }
}
