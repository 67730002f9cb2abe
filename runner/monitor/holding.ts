import type { Monitoring } from './monitoring.js'

/** Milliseconds after which a monitor that died has lost its lease. */
const leaseMs = 15_000

/**
 * Does something that one process may do at a time, and renews the lease while it lasts; `undefined` when another process has it. `ended` aborts with
 * the signal, and when the lease is lost meanwhile, as after a laptop's sleep.
 */
export async function holding<Result>(
  { store, holder, signal }: Pick<Monitoring, 'store' | 'holder' | 'signal'>,
  name: string,
  act: (ended: AbortSignal) => Promise<Result>,
): Promise<{ readonly result: Result } | undefined> {
  if (!(await store.lease(name, holder, leaseMs))) return undefined
  const controller = new AbortController()
  const end = () => controller.abort()
  // Not AbortSignal.any, which would keep something for each run as long as the process lives.
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  const renew = () =>
    store.lease(name, holder, leaseMs).then(
      (isOurs) => {
        if (!isOurs) end()
      },
      // A store that cannot be reached for a moment is asked again; for longer, the lease ends by itself.
      () => undefined,
    )
  const timer = setInterval(() => void renew(), leaseMs / 3)
  try {
    return { result: await act(controller.signal) }
  } finally {
    clearInterval(timer)
    signal.removeEventListener('abort', end)
    await store.release(name, holder).catch(() => undefined)
  }
}
