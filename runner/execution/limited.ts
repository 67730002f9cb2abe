import { clearTimeout, setTimeout } from 'node:timers'
import { TimeoutError } from './timeoutError.js'

interface Limit {
  readonly ms: number
  /** Says what took too long: `the test`, `beforeAll`. */
  readonly what: string
  /** Milliseconds that did not count, so far: scans of data have a limit of their own. */
  readonly spent: () => number
}

/** Runs something sync or async; rejects when it has not settled within its time. What it does afterwards is its own affair. */
export async function limited(run: () => unknown, { ms, what, spent }: Limit): Promise<void> {
  const startedAt = performance.now()
  const spentBefore = spent()
  const left = () => ms - (performance.now() - startedAt - (spent() - spentBefore))
  const late = () => new TimeoutError(`${what} timed out after ${ms} ms`)
  const result = run()
  if (!isThenable(result)) {
    if (left() < 0) throw late()
    return
  }
  let timer: NodeJS.Timeout | undefined
  const expired = new Promise<never>((_, reject) => {
    const check = () => {
      if (left() <= 0) reject(late())
      else timer = setTimeout(check, Math.max(left(), 10))
    }
    timer = setTimeout(check, ms)
  })
  try {
    await Promise.race([result, expired])
  } finally {
    clearTimeout(timer)
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
