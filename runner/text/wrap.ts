import wrapAnsi from 'wrap-ansi'

/** Breaks a line that is wider than the terminal; all lines after the first are indented by `hanging` columns. */
export function wrap(line: string, width: number, hanging: number): string {
  // Below some twenty columns of text the terminal's own breaking reads no worse.
  if (line.length <= width / 2 || width - hanging < 20) return line
  const [first = '', ...rest] = breakAt(line, width)
  if (rest.length === 0) return line
  const indent = ' '.repeat(hanging)
  const remainder = line.slice(first.length).trimStart()
  const others = breakAt(remainder, width - hanging).map((part) => indent + part)
  return [first, ...others].map((part) => part.trimEnd()).join('\n')
}

function breakAt(line: string, width: number): string[] {
  return wrapAnsi(line, width, { hard: true, trim: false }).split('\n')
}
