export interface Interruption {
  readonly abort: AbortSignal
  /** The signal that came, if one did. */
  readonly signal: NodeJS.Signals | undefined
  release(): void
}

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Hears the signals that end a run. The first lets it end well, the second ends it at once. */
export function signalled(): Interruption {
  const controller = new AbortController()
  let signal: keyof typeof codes | undefined
  const heard = (name: NodeJS.Signals) => {
    const known = name as keyof typeof codes
    if (signal !== undefined) process.exit(codes[known])
    signal = known
    controller.abort()
  }
  for (const name of Object.keys(codes)) process.on(name, heard)
  return {
    abort: controller.signal,
    get signal() {
      return signal
    },
    release() {
      for (const name of Object.keys(codes)) process.off(name, heard)
    },
  }
}
