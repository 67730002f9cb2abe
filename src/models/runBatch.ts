import { setTimeout as wait } from 'node:timers/promises'
import type { Batch } from '../datasets/computation.js'
import { counted } from '../verdicts/counted.js'
import { formatNumber } from '../verdicts/formatNumber.js'
import type { Model } from './model.js'
import { ModelError } from './modelError.js'

/** Where a batch stands. */
export interface Place {
  readonly label: string
  readonly batchSize: number
  /** Milliseconds for one try. */
  readonly timeout: number | undefined
}

/** Runs a batch, again where it fails and the model may be tried again, and says which rows it was when it fails for good. */
export async function runBatch<Result>(
  { label: model, retries, timeout }: Pick<Model, 'label' | 'retries' | 'timeout'>,
  batch: Batch,
  { label, batchSize, timeout: usual }: Place,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ms = timeout ?? usual ?? Infinity
  for (let tries = 1; ; tries += 1) {
    try {
      return await limited(run, ms, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (tries <= retries && !isFinal(error)) {
        await wait(100 * 2 ** (tries - 1), undefined, { signal })
        continue
      }
      const rows = `rows ${formatNumber(batch.before + 1)} to ${formatNumber(batch.before + batch.rows)} of ${label}`
      const number = formatNumber(Math.floor(batch.before / batchSize) + 1)
      const after = tries === 1 ? '' : `, after ${counted(tries, 'try', 'tries')}`
      const reason = error instanceof Error ? error.message : String(error)
      throw new ModelError(`${model} failed on batch ${number} (${rows})${after}: ${reason}`, { cause: error })
    }
  }
}

/** What would be the same the next time. */
function isFinal(error: unknown): boolean {
  return error instanceof Error && 'isFinal' in error && error.isFinal === true
}

async function limited<Result>(
  run: (signal: AbortSignal) => Promise<Result>,
  ms: number,
  signal: AbortSignal,
): Promise<Result> {
  if (ms === Infinity) return run(signal)
  const late = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`no answer within ${formatNumber(ms)} ms; more time by the option timeout`)
      reject(error)
      late.abort(error)
    }, ms)
  })
  try {
    const work = run(AbortSignal.any([signal, late.signal]))
    // When it is late, nobody is left to hear how it ends.
    work.catch(() => undefined)
    return await Promise.race([work, expired])
  } finally {
    clearTimeout(timer)
  }
}
