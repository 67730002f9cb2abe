import type { Results, Sizes } from '../../bench/calibration/results.js'
import { colours, element, picture, text } from './svg.js'

const [left, top, rowHeight, plotWidth, most] = [190, 62, 42, 480, 1.5]

/** False alarms of unchanged tables by their size: a dot with two standard errors for each number of columns, and the 1 % that is promised. */
export function calibrationSvg({ falseAlarms }: Pick<Results, 'falseAlarms'>): string {
  const sizes = [...new Set(falseAlarms.map(nameOf))]
  const widths = [...new Set(falseAlarms.map(({ columns }) => columns))]
  const x = (percent: number) => left + (plotWidth * Math.min(percent, most)) / most
  const bottom = top + rowHeight * sizes.length
  const grid = [0, 0.5, 1, 1.5].flatMap((percent) => [
    element('line', {
      x1: x(percent),
      x2: x(percent),
      y1: top,
      y2: bottom,
      stroke: percent === 1 ? '#cf222e' : '#d0d7de',
      'stroke-width': percent === 1 ? 1.5 : 1,
    }),
    text(x(percent), bottom + 18, `${percent} %`, { 'text-anchor': 'middle' }),
  ])
  const key = widths.flatMap((width, index) => {
    const at = left + index * 130
    return [
      element('circle', { cx: at, cy: 44, r: 4, fill: colourOf(index) }),
      text(at + 9, 48, width === 1 ? 'one column' : `${width} columns`),
    ]
  })
  const rows = sizes.flatMap((size, row) => {
    const middle = top + rowHeight * (row + 0.5)
    const dots = widths.flatMap((width, index) => {
      const cell = falseAlarms.find((each) => nameOf(each) === size && each.columns === width)
      if (cell === undefined || cell.tables === 0) return []
      const share = cell.alarms / cell.tables
      // With no alarm at all, 95 % of such cells would have had fewer than three (rule of three).
      const error = share === 0 ? 3 / cell.tables : 2 * Math.sqrt((share * (1 - share)) / cell.tables)
      const y = middle + (index - 1) * 10
      const ends = { x1: x(Math.max(0, 100 * (share - error))), x2: x(100 * (share + error)), y1: y, y2: y }
      return [
        element('line', { ...ends, stroke: colourOf(index), 'stroke-width': 2, 'stroke-opacity': 0.45 }),
        element('circle', { cx: x(100 * share), cy: y, r: 4, fill: colourOf(index) }),
      ]
    })
    return [text(left - 14, middle + 4, size, { 'text-anchor': 'end' }), ...dots]
  })
  return picture(left + plotWidth + 40, bottom + 34, 'False alarms of the default drift rule', [
    text(20, 26, 'Unchanged tables that alarm, by reference / current rows; bars are two standard errors', {
      'font-weight': 'bold',
    }),
    ...grid,
    ...key,
    ...rows,
  ])
}

const nameOf = ({ reference, current }: Sizes) => `${reference.toLocaleString('en')} / ${current.toLocaleString('en')}`
const colourOf = (index: number) => colours[index % colours.length] ?? colours[0]
