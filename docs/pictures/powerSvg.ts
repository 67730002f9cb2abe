import type { Changed, Results } from '../../bench/calibration/results.js'
import { colours, element, picture, text } from './svg.js'

const [panelWidth, panelHeight, gap, left, top] = [300, 170, 62, 56, 84]

/** How many faults of one column are found, by kind, by how large they are, and by how many rows are looked at. */
export function powerSvg({ power }: Pick<Results, 'power'>): string {
  const alone = power.filter(({ columns, reference }) => columns === 1 && reference === 5000)
  const faults = [...new Set(alone.map(({ fault }) => fault))]
  const rows = [...new Set(alone.map(({ current }) => current))]
  const key = rows.flatMap((current, index) => {
    const at = left + index * 150
    return [
      element('line', { x1: at, x2: at + 20, y1: 44, y2: 44, stroke: colourOf(index), 'stroke-width': 2.5 }),
      text(at + 26, 48, `${current.toLocaleString('en')} current rows`),
    ]
  })
  const panels = faults.flatMap((fault, index) => {
    const [x, y] = [left + (index % 2) * (panelWidth + gap), top + Math.floor(index / 2) * (panelHeight + gap)]
    return panel(x, y, fault, alone, rows)
  })
  const height = top + Math.ceil(faults.length / 2) * (panelHeight + gap) - 26
  return picture(left + 2 * panelWidth + gap + 30, height, 'Power of the default drift rule', [
    text(20, 26, 'Faults of one column that are found, against 5,000 reference rows', { 'font-weight': 'bold' }),
    ...key,
    ...panels,
  ])
}

function panel(x: number, y: number, fault: string, all: readonly Changed[], rows: readonly number[]): string[] {
  const own = all.filter((each) => each.fault === fault)
  const effects = [...new Set(own.map(({ effect }) => effect))].sort((a, b) => a - b)
  const [least = 1, most = 1] = [effects[0], effects.at(-1)]
  const across = (effect: number) => x + (panelWidth * Math.log(effect / least)) / Math.log(most / least)
  const up = (share: number) => y + panelHeight * (1 - share)
  const isShift = fault === 'shift'
  const levels = [0, 0.5, 1].flatMap((share) => [
    element('line', { x1: x, x2: x + panelWidth, y1: up(share), y2: up(share), stroke: '#d0d7de' }),
    text(x - 8, up(share) + 4, `${100 * share} %`, { 'text-anchor': 'end' }),
  ])
  const labels = effects.flatMap((effect) =>
    text(across(effect), y + panelHeight + 16, isShift ? String(effect) : String(Math.round(1000 * effect) / 10), {
      'text-anchor': 'middle',
      'font-size': 10,
    }),
  )
  const lines = rows.flatMap((current, index) => {
    const points = own
      .filter((each) => each.current === current)
      .map(({ effect, found, tables }) => [across(effect), up(found / tables)] as const)
    return [
      element('polyline', {
        points: points.map((point) => point.map((each) => each.toFixed(1)).join(',')).join(' '),
        fill: 'none',
        stroke: colourOf(index),
        'stroke-width': 2.5,
      }),
      ...points.map(([cx, cy]) => element('circle', { cx, cy, r: 3, fill: colourOf(index) })),
    ]
  })
  const title = isShift ? 'shift, in standard deviations' : `${fault}, in % of the rows`
  return [text(x, y - 10, title, { 'font-weight': 600 }), ...levels, ...labels, ...lines]
}

const colourOf = (index: number) => colours[index % colours.length] ?? colours[0]
