import { dot, lineY, pointerX, ruleX, tip } from '@observablehq/plot'
import { formatFact } from '../../../src/verdicts/formatFact.js'
import type { MetricPoint } from '../../../src/store/metricPoint.js'
import { rangeOf } from '../../text/rangeOf.js'
import { addressOf } from './addressOf.js'
import { chart } from './chart.js'
import { outcomeLook } from './outcomeLook.js'

/** Plot keeps the datum that is pointed at on its element. */
interface Pointed extends Element {
  readonly value?: Drawn | null
}

interface Drawn {
  readonly at: Date
  readonly value: number
  readonly low: number | undefined
  readonly high: number | undefined
  readonly point: MetricPoint
}

/** The numbers of an assertion as a line, its bounds as they were at the time, and each outcome as a dot that leads to its run. */
export function historyChart(points: readonly MetricPoint[]): Element | undefined {
  const drawn = points.flatMap((point): readonly Drawn[] => {
    const value = Number(point.received)
    if (typeof point.received === 'object' || typeof point.received === 'boolean' || !Number.isFinite(value)) return []
    const { low = -Infinity, high = Infinity } = rangeOf(point.expected) ?? {}
    return [{ at: new Date(point.startedAt), value, low: finite(low), high: finite(high), point }]
  })
  if (drawn.length === 0) return undefined
  const bounds = (end: 'low' | 'high') => drawn.filter((each) => each[end] !== undefined)
  const line = (end: 'low' | 'high') =>
    lineY(bounds(end), {
      x: 'at',
      y: end,
      stroke: 'var(--bad)',
      strokeDasharray: '5 4',
      strokeOpacity: 0.75,
      curve: 'step-after',
    })
  const wrong = drawn.filter(({ point }) => point.outcome !== 'pass')
  const made = chart({
    ...{ width: 1280, height: 340, marginLeft: 70, marginBottom: 34 },
    x: { type: 'utc', label: null },
    y: { label: null, grid: true, nice: true },
    marks: [
      ruleX(wrong, { x: 'at', stroke: ({ point }: Drawn) => colourOf(point), strokeOpacity: 0.16, strokeWidth: 5 }),
      line('low'),
      line('high'),
      lineY(drawn, { x: 'at', y: 'value', stroke: 'var(--accent)', strokeWidth: 1.5 }),
      dot(drawn, {
        ...{ x: 'at', y: 'value', r: drawn.length > 150 ? 2 : 4 },
        fill: ({ point }: Drawn) => (point.status === 'accepted' ? colourOf(point) : 'var(--panel)'),
        stroke: ({ point }: Drawn) => colourOf(point),
        href: ({ point }: Drawn) => addressOf('run', point.run),
      }),
      tip(drawn, pointerX({ x: 'at', y: 'value', title: tipText, fill: 'var(--panel)', stroke: 'var(--line)' })),
    ],
  })
  // A click is for the nearest point: the tip stands in the way of the dot itself.
  made.addEventListener('click', () => {
    const { value } = made as Pointed
    if (value) location.hash = addressOf('run', value.point.run)
  })
  return made
}

function colourOf({ outcome }: MetricPoint): string {
  return `var(--${outcomeLook[outcome].tone})`
}

function tipText({ point }: Drawn): string {
  const { period, received, expected, outcome, status } = point
  return `${period}\n${formatFact(received)}\n${expected.slice(0, 80)}\n${outcome}, run ${status}`
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
