import stringWidth from 'string-width'
import { redact } from './redact.js'
import { terminalLine } from './terminalLine.js'
import { truncate } from './truncate.js'

/** A line of a code frame: its margin (`> 12 | `, `     | `) and its text, for the reporter to colour. */
export interface FrameLine {
  readonly margin: string
  readonly text: string
  readonly kind: 'context' | 'marked' | 'caret'
}

interface FrameOptions {
  readonly line: number
  readonly column: number
  /** Of the whole frame, in columns of a terminal. */
  readonly width: number
  /** How many lines before the place and after it: 2. */
  readonly context?: number
}

/**
 * The lines around a place in a source, the place itself marked. Empty when the source does not have that line.
 * Line and column are from 1. Secrets are hidden here, since no event holds the source.
 */
export function codeFrame(source: string, { line, column, width, context = 2 }: FrameOptions): readonly FrameLine[] {
  const all = source.replace(/\r?\n$/, '').split(/\r?\n/)
  if (line < 1 || line > all.length) return []
  const first = Math.max(1, line - context)
  const last = Math.min(all.length, line + context)
  const digits = String(last).length
  const room = Math.min(width, 160) - digits - 5
  const shown = all.slice(first - 1, last).map((text) => redact(text))
  return shown.flatMap((text, i) => {
    const number = first + i
    const marked = number === line
    const margin = `${marked ? '>' : ' '} ${String(number).padStart(digits)} | `
    const content: FrameLine = { margin, text: truncate(terminalLine(text), room), kind: marked ? 'marked' : 'context' }
    const before = stringWidth(terminalLine(text.slice(0, column - 1)))
    if (!marked || before >= room) return [content]
    return [content, { margin: `  ${' '.repeat(digits)} | `, text: `${' '.repeat(before)}^`, kind: 'caret' }]
  })
}
