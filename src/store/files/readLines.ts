import type { Line } from './appendLines.js'
import { readTextNow } from './readTextNow.js'

/** The lines of an index file, none where there is no file. Half lines are for whoever parses them. */
export function readLines(file: string): readonly Line[] {
  const lines: Line[] = []
  for (const line of readTextNow(file).split('\n')) {
    const space = line.indexOf(' ')
    if (space > 0) lines.push([line.slice(0, space), line.slice(space + 1)])
  }
  return lines
}
