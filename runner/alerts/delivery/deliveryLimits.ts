export interface DeliveryLimits {
  /** Of one try. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}
