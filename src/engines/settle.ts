import { unlessAborted } from './unlessAborted.js'

/** A piece of judging. While it waits for `asked`, others may go on and ask too. */
export type Task<Result> = (wait: <Value>(asked: Promise<Value>) => Promise<Value>) => Promise<Result>

/**
 * Runs tasks side by side in rounds. When every unfinished task waits, `answer` is called, once for all that they wait for; with
 * the answers they go on and may wait again. A task that does something else for a second keeps the others waiting no longer:
 * they are answered without it. Resolves when all tasks have ended; when the signal aborts, with its reason for those that have not.
 */
export async function settle<Result>(
  tasks: readonly Task<Result>[],
  answer: () => Promise<void>,
  signal?: AbortSignal,
): Promise<PromiseSettledResult<Result>[]> {
  let unfinished = tasks.length
  let isAnswering = false
  let isScheduled = false
  /** How many answers each task waits for. */
  const waits = new Map<object, number>()
  const stalled = setTimeout(() => void round(), 1000)

  const round = async (): Promise<void> => {
    if (isAnswering || waits.size === 0) return
    isAnswering = true
    await answer()
    isAnswering = false
    schedule()
  }
  const schedule = (): void => {
    if (unfinished > 0) stalled.refresh()
    if (isAnswering || isScheduled || waits.size === 0 || waits.size < unfinished) return
    isScheduled = true
    // Tasks that go on with an answer may have a few steps to make before they ask the next.
    setImmediate(() => {
      isScheduled = false
      if (waits.size === unfinished) void round()
    })
  }
  const run = async (task: Task<Result>): Promise<Result> => {
    const self = {}
    try {
      return await task(async (asked) => {
        waits.set(self, (waits.get(self) ?? 0) + 1)
        schedule()
        try {
          return await asked
        } finally {
          const left = (waits.get(self) ?? 1) - 1
          if (left === 0) waits.delete(self)
          else waits.set(self, left)
        }
      })
    } finally {
      unfinished -= 1
      waits.delete(self)
      schedule()
    }
  }
  try {
    return await Promise.allSettled(tasks.map((task) => unlessAborted(run(task), signal)))
  } finally {
    unfinished = 0
    clearTimeout(stalled)
  }
}
