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
  const unfinished = new Set(tasks)
  const waits = new Map<Task<Result>, number>()
  let isAnswering = false
  let isScheduled = false
  let stalled: NodeJS.Timeout | undefined

  const round = async (): Promise<void> => {
    clearTimeout(stalled)
    isAnswering = true
    await answer()
    isAnswering = false
    schedule()
  }
  const schedule = (): void => {
    clearTimeout(stalled)
    if (isAnswering || isScheduled || waits.size === 0) return
    stalled = setTimeout(() => void round(), 1000)
    if (waits.size < unfinished.size) return
    isScheduled = true
    // Tasks that go on with an answer may have a few steps to make before they ask the next.
    setImmediate(() => {
      isScheduled = false
      if (!isAnswering && waits.size > 0 && waits.size === unfinished.size) void round()
    })
  }
  const run = async (task: Task<Result>): Promise<Result> => {
    try {
      return await task(async (asked) => {
        waits.set(task, (waits.get(task) ?? 0) + 1)
        schedule()
        try {
          return await asked
        } finally {
          const left = (waits.get(task) ?? 1) - 1
          if (left === 0) waits.delete(task)
          else waits.set(task, left)
        }
      })
    } finally {
      unfinished.delete(task)
      waits.delete(task)
      schedule()
    }
  }
  try {
    return await Promise.allSettled(tasks.map((task) => unlessAborted(run(task), signal)))
  } finally {
    clearTimeout(stalled)
  }
}

async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return work
  // Nobody may be left to hear how it ends.
  work.catch(() => undefined)
  let stop: (() => void) | undefined
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop)
  }
}
