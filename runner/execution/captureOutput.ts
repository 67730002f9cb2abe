import type { ConsoleRecord } from '../events.js'

type Take = (stream: ConsoleRecord['stream'], text: string) => void

/** Hands over what is written to standard output and error, by `console` too, instead of writing it. */
export function captureOutput(take: Take): void {
  for (const stream of ['stdout', 'stderr'] as const) process[stream].write = writeTo(stream, take)
}

type Written = (error?: Error | null) => void

function writeTo(stream: ConsoleRecord['stream'], take: Take): NodeJS.WriteStream['write'] {
  return (chunk: string | Uint8Array, encoding?: BufferEncoding | Written, written?: Written) => {
    take(stream, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))
    const done = typeof encoding === 'function' ? encoding : written
    if (done !== undefined) process.nextTick(done)
    return true
  }
}
