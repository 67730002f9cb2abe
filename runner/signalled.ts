export interface Interruption {
  readonly abort: AbortSignal
  /** Of the signal that came, if one did. */
  readonly exitCode: number | undefined
  readonly release: () => void
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
    get exitCode() {
      return signal === undefined ? undefined : codes[signal]
    },
    release() {
      for (const name of Object.keys(codes)) process.off(name, heard)
    },
  }
}
