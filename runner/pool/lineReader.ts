import { setImmediate } from 'node:timers'
import type { Readable } from 'node:stream'

/**
 * Hands over the lines of a pipe, and resolves when it has ended. Lines are taken after the poll phase of the event loop,
 * so that what the worker has printed before it said something has been read by then.
 */
export function lineReader(pipe: Readable, take: (line: string) => void): Promise<void> {
  let rest = ''
  let isDue = false
  const takeAll = () => {
    isDue = false
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  }
  pipe.setEncoding('utf8')
  return new Promise((resolve) => {
    pipe.on('data', (text: string) => {
      rest += text
      if (!isDue) setImmediate(takeAll)
      isDue = true
    })
    pipe.on('error', () => undefined)
    pipe.on('close', () =>
      setImmediate(() => {
        takeAll()
        resolve()
      }),
    )
  })
}
