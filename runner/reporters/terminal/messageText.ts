import { counted } from '../../../src/verdicts/counted.js'
import { terminalText } from '../../text/terminalText.js'
import { wrap } from '../../text/wrap.js'
import type { Page } from './pageFor.js'

/** Lines of a message that are shown unless `--verbose` is given; a diff of two large objects has thousands. */
const mostLines = 80

/** An untrusted message, wrapped and coloured: its first line, labels, expected and received, the lines of a diff. */
export function messageText(message: string, page: Page): readonly string[] {
  const lines = terminalText(message.trimEnd()).split('\n')
  const shown = page.verbose ? lines : lines.slice(0, mostLines)
  const rest = lines.length - shown.length
  return [
    ...shown.flatMap((line, i) => painted(line, i === 0, page)),
    ...(rest === 0 ? [] : [page.colours.dim(`… ${counted(rest, 'more line')} (--verbose shows them)`)]),
  ]
}

// `  Expected  null rate < 0.01` of ours, `Expected: 3` and `Received string:  "a"` of Jest's.
const label = /^ *(Expected|Received|Counted|Scanned)(?: {2,}|(?: [a-z]+){0,3}: +)/
const code = /^error\[E_[A-Z]+\][^:]{0,200}(?::\d+)?: /

function painted(line: string, isFirst: boolean, { colours, width }: Page): readonly string[] {
  const [head = '', name] = label.exec(line) ?? code.exec(line) ?? []
  const hanging = name === undefined ? line.length - line.trimStart().length + 2 : head.length
  const [first = '', ...rest] = wrap(line, width - 4, hanging).split('\n')
  const paint = colourOf()
  const paintHead = name === undefined ? colours.red : colours.dim
  const start = head === '' ? '' : paintHead(head)
  return [start + paint(first.slice(head.length)), ...rest.map(paint)]

  function colourOf() {
    if (name === 'Expected' || line.startsWith('- ')) return colours.green
    if (name === 'Received' || line.startsWith('+ ')) return colours.red
    return isFirst && line !== '' ? colours.bold : String
  }
}
