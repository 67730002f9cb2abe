/** A frame of a call as V8 has it: positions in the code that runs, which `sourceOf` turns into those of the source. */
export interface CallSite {
  /** A path, or a `file:` URL. */
  readonly file: string
  /** From 1, both. */
  readonly line: number
  readonly column: number
  readonly name: string
}

/**
 * The calls above a function, nearest first. Cheap (no text is made, no source map read), since every test and every
 * assertion remembers where it stands.
 */
export function callSites(below: (...args: never[]) => unknown, most: number): readonly CallSite[] {
  const { stackTraceLimit } = Error
  const prepareStackTrace: unknown = Reflect.get(Error, 'prepareStackTrace')
  Error.prepareStackTrace = (_, frames) => frames
  Error.stackTraceLimit = most
  const holder: { stack?: readonly NodeJS.CallSite[] } = {}
  Error.captureStackTrace(holder, below)
  const frames = holder.stack ?? []
  Reflect.set(Error, 'prepareStackTrace', prepareStackTrace)
  Error.stackTraceLimit = stackTraceLimit
  return frames.flatMap((frame) => {
    const file = frame.getFileName()
    if (typeof file !== 'string' || file.startsWith('node:')) return []
    const name = frame.getFunctionName() ?? ''
    return [{ file, line: frame.getLineNumber() ?? 1, column: frame.getColumnNumber() ?? 1, name }]
  })
}
