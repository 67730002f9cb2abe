import type { ConsoleRecord } from '../events.js'

/** Most of what one scope prints that is kept, in UTF-16 code units. */
const most = 65_536

/** What a test or a file has printed, bounded: the beginning is kept and the rest counted. */
export interface ConsoleLog {
  add(stream: ConsoleRecord['stream'], text: string): void
  records(): readonly ConsoleRecord[]
}

export function consoleLog(): ConsoleLog {
  const kept: { stream: ConsoleRecord['stream']; text: string }[] = []
  let room = most
  let lost = 0
  return {
    add(stream, text) {
      const part = text.slice(0, room)
      room -= part.length
      lost += text.length - part.length
      const last = kept.at(-1)
      if (last?.stream === stream) last.text += part
      else if (part !== '') kept.push({ stream, text: part })
    },
    records() {
      if (lost === 0) return kept
      return [...kept, { stream: 'stderr', text: `… ${lost.toLocaleString('en')} more characters were printed` }]
    },
  }
}
