/** Why an alert was not delivered, and whether the same request may succeed in a moment. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly mayPass: boolean
  /** What the receiver asks to wait, in milliseconds. */
  readonly retryAfterMs: number

  constructor(message: string, { mayPass = true, retryAfterMs = 0 } = {}) {
    super(message)
    this.mayPass = mayPass
    this.retryAfterMs = retryAfterMs
  }
}
