import { terminalLine } from './terminalLine.js'

/** The one line of a message that says most: what was expected and received, else its first sentence. */
export function reasonOf(message: string): string {
  const expected = /^ *Expected(?: {2,}|(?: [a-z]+){0,3}: +)(.+)$/m.exec(message)?.[1]
  const received = /^ *Received(?: {2,}|(?: [a-z]+){0,3}: +)(.+)$/m.exec(message)?.[1]
  if (expected !== undefined && received !== undefined) {
    return terminalLine(`expected ${expected.trim()}, received ${received.trim()}`)
  }
  const [first = '', ...rest] = message.split('\n').filter((line) => line.trim() !== '')
  // A misuse begins with the call, and its sentence follows indented.
  const sentence = first.startsWith('expect(') ? rest[0] : first
  return terminalLine((sentence ?? first).trim())
}
