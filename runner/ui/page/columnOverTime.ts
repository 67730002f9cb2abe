import { areaY, lineY, ruleX, ruleY, dot } from '@observablehq/plot'
import type { ColumnLine, DatasetView } from '../views/datasetView.js'
import { chart } from './chart.js'
import { element } from './element.js'
import { shortPeriod } from './shortPeriod.js'
import { stackedShares } from './stackedShares.js'

interface Shown {
  readonly view: DatasetView
  readonly line: ColumnLine
  /** Positions of periods. */
  readonly at: number
  readonly reference: number
}

/** A column's distribution period by period: quantiles of numbers, shares of categories, and the share that is missing. */
export function columnOverTime({ view, line, at, reference }: Shown): HTMLElement {
  const periods = view.periods.map(({ period }) => period)
  const { width, x } = periodAxis(periods)
  const levels = line.shapes.flatMap((shape, position) => {
    const [low, lower, middle, upper, high] = shape?.levels ?? []
    return [low, lower, middle, upper, high].includes(undefined)
      ? []
      : [{ period: periods[position] ?? '', low, lower, middle, upper, high }]
  })
  const median = line.shapes[reference]?.levels?.[2]
  const [chosen] = [periods[at]]
  const fan = chart({
    ...{ width, height: 220, marginLeft: 54, marginBottom: 34 },
    x,
    y: { label: null, grid: true, ticks: 5 },
    marks: [
      areaY(levels, {
        x: 'period',
        y1: 'low',
        y2: 'high',
        fill: 'var(--accent)',
        fillOpacity: 0.14,
        curve: 'monotone-x',
      }),
      areaY(levels, {
        x: 'period',
        y1: 'lower',
        y2: 'upper',
        fill: 'var(--accent)',
        fillOpacity: 0.26,
        curve: 'monotone-x',
      }),
      ...(median === undefined ? [] : [ruleY([median], { stroke: 'var(--reference)', strokeDasharray: '4 3' })]),
      lineY(levels, { x: 'period', y: 'middle', stroke: 'var(--accent)', strokeWidth: 2, curve: 'monotone-x' }),
      ...(chosen === undefined ? [] : [ruleX([chosen], { stroke: 'var(--soft)', strokeOpacity: 0.5 })]),
    ],
  })
  const missing = line.shapes.flatMap((shape, position) =>
    shape === null ? [] : [{ period: periods[position] ?? '', missing: shape.missing }],
  )
  const lacking = chart({
    ...{ width, height: 96, marginLeft: 54, marginBottom: 34 },
    x,
    y: {
      label: null,
      grid: true,
      ticks: 3,
      tickFormat: '~%',
      domain: [0, Math.max(0.01, ...missing.map((each) => each.missing))],
    },
    marks: [
      areaY(missing, { x: 'period', y: 'missing', fill: 'var(--heat)', fillOpacity: 0.18 }),
      lineY(missing, { x: 'period', y: 'missing', stroke: 'var(--heat)' }),
      dot(missing, { x: 'period', y: 'missing', r: 1.5, fill: 'var(--heat)' }),
    ],
  })
  const hasCategories = line.shapes.some((shape) => shape?.categories !== undefined)
  const unit = line.shapes.some((shape) => shape?.of === 'lengths') ? 'lengths of text' : 'values'
  return element(
    'figure',
    {},
    levels.length === 0
      ? undefined
      : [
          caption(
            `${unit} over time`,
            'median; half of the rows; 90 % of the rows; dashed: the median of the reference',
          ),
          fan,
        ],
    hasCategories ? [caption('shares over time', ''), stackedShares(view, line)] : undefined,
    caption('missing', 'share of rows without a value'),
    lacking,
  )
}

function caption(text: string, more: string): HTMLElement {
  return element('figcaption', {}, text, element('span', { class: 'soft' }, more))
}

function periodAxis(periods: readonly string[]) {
  const every = Math.ceil(periods.length / 8)
  const width = 720
  return {
    width,
    x: {
      type: 'point',
      domain: periods,
      label: null,
      ticks: periods.filter((_, position) => (periods.length - 1 - position) % every === 0),
      tickFormat: shortPeriod,
    },
  } as const
}
