import { writeSync } from 'node:fs'
import type { WorkerMessage } from '../pool/protocol.js'

/** File descriptor of the pipe to the parent; the parent's commands come on the one before it. */
const descriptor = 4

/** Speaks to the parent; see `WorkerMessage`. */
export interface Channel {
  /** Kept until the next `flush`: one write a test is enough. */
  send(message: WorkerMessage): void
  /** Before user code runs and whenever nothing more is to be expected soon. */
  flush(): void
}

export function channel(): Channel {
  let lines = ''
  const flush = () => {
    if (lines === '') return
    const bytes = Buffer.from(lines)
    lines = ''
    for (let from = 0; from < bytes.length;) from += writeSync(descriptor, bytes, from)
  }
  return {
    send(message) {
      lines += `${JSON.stringify(message)}\n`
      if (lines.length > 1_000_000) flush()
    },
    flush,
  }
}
