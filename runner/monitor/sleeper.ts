/** Waits that end early when someone wakes the sleeper, also when that was before they began. */
export interface Sleeper {
  /** At most so many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>
  readonly wake: () => void
}

export function sleeper(): Sleeper {
  let isWoken = false
  let rise: (() => void) | undefined
  return {
    async sleep(ms) {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          rise = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rise = undefined
      isWoken = false
    },
    wake() {
      isWoken = true
      rise?.()
    },
  }
}
