import stringWidth from 'string-width'

/** The beginning of a line that fits into so many columns of a terminal; what was cut is told by `…`. No colour inside. */
export function truncate(line: string, width: number): string {
  if (line.length <= width / 2 || stringWidth(line) <= width) return line
  let kept = ''
  let columns = 1
  for (const { segment } of graphemes.segment(line)) {
    columns += stringWidth(segment)
    if (columns > width) break
    kept += segment
  }
  return width < 1 ? '' : `${kept}…`
}

const graphemes = new Intl.Segmenter()
