import type { Interruption } from '../signalled.js'

interface Limited extends Interruption {
  readonly isTimedOut: boolean
}

/** Ends a run when the monitor ends, or when it has taken too long: that run has failed, with exit code 1. */
export function limited(ms: number, ended: AbortSignal, exitCodeOfSignal: () => number | undefined): Limited {
  const controller = new AbortController()
  let isTimedOut = false
  const end = () => controller.abort()
  ended.addEventListener('abort', end)
  if (ended.aborted) end()
  // setTimeout takes 31 bits; nothing that long is waited for.
  const timer = setTimeout(
    () => {
      isTimedOut = !controller.signal.aborted
      end()
    },
    Math.min(ms, 2 ** 31 - 1),
  )
  return {
    abort: controller.signal,
    get exitCode() {
      if (!controller.signal.aborted) return undefined
      // A lease that was lost ends a run as a signal does.
      return isTimedOut ? 1 : (exitCodeOfSignal() ?? 143)
    },
    get isTimedOut() {
      return isTimedOut
    },
    release() {
      clearTimeout(timer)
      ended.removeEventListener('abort', end)
    },
  }
}
