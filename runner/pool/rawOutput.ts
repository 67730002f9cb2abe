import type { Readable } from 'node:stream'
import { type ConsoleLog, consoleLog } from '../execution/consoleLog.js'
import type { ConsoleRecord } from '../events.js'

interface Streams {
  readonly stdout: Readable
  readonly stderr: Readable
}

interface RawOutput {
  readonly take: () => readonly ConsoleRecord[]
  /** V8 said so before it ended the process. */
  readonly ranOutOfMemory: boolean
}

/** Keeps what native code and children of a worker write to its streams, until somebody takes it; bounded. */
export function rawOutput(streams: Streams): RawOutput {
  let log: ConsoleLog = consoleLog()
  let ranOutOfMemory = false
  for (const stream of ['stdout', 'stderr'] as const) {
    streams[stream].setEncoding('utf8')
    streams[stream].on('data', (text: string) => {
      log.add(stream, text)
      ranOutOfMemory ||= stream === 'stderr' && text.includes('JavaScript heap out of memory')
    })
    streams[stream].on('error', () => undefined)
  }
  return {
    take() {
      const records = log.records()
      if (records.length > 0) log = consoleLog()
      return records
    },
    get ranOutOfMemory() {
      return ranOutOfMemory
    },
  }
}
