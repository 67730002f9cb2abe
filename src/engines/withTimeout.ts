/**
 * Runs work under a signal that aborts with the first of `signals`, or with an error of `message` when `milliseconds` have passed.
 */
export async function withTimeout<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  milliseconds: number | undefined,
  message: string,
  signals: readonly (AbortSignal | undefined)[],
): Promise<Value> {
  const late = new AbortController()
  const timer = milliseconds === undefined ? undefined : setTimeout(() => late.abort(new Error(message)), milliseconds)
  try {
    return await work(AbortSignal.any([late.signal, ...signals.filter((signal) => signal !== undefined)]))
  } finally {
    clearTimeout(timer)
  }
}
