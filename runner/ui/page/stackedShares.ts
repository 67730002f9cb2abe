import { barY, ruleY } from '@observablehq/plot'
import { bounded } from '../../storing/bounded.js'
import type { ColumnLine, DatasetView } from '../views/datasetView.js'
import { chart } from './chart.js'
import { shortPeriod } from './shortPeriod.js'

/** Categories with a colour of their own; all others share one. */
const mostShown = 8
const tones = ['#4e79a7', '#f28e2b', '#59a14f', '#b07aa1', '#edc948', '#76b7b2', '#e15759', '#9c755f']

/** The shares of a column's categories, a bar a period. The categories that are largest over all periods have colours. */
export function stackedShares({ periods }: DatasetView, { shapes }: ColumnLine): Element {
  const totals = new Map<string, number>()
  for (const shape of shapes)
    for (const [category, share] of shape?.categories ?? []) totals.set(category, (totals.get(category) ?? 0) + share)
  const named = [...totals]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostShown)
    .map(([category]) => category)
  const others = 'all others'
  const bars = shapes.flatMap((shape, at) => {
    const shares = new Map(shape?.categories)
    if (shape?.categories === undefined) return []
    const known = named.map((category) => ({ at, category: shown(category), share: shares.get(category) ?? 0 }))
    const rest = 1 - known.reduce((sum, { share }) => sum + share, 0)
    return rest > 0.000_5 ? [...known, { at, category: others, share: rest }] : known
  })
  const domain = [...named.map(shown), ...(bars.some(({ category }) => category === others) ? [others] : [])]
  const every = Math.ceil(periods.length / 8)
  return chart({
    ...{ width: 720, height: 240, marginLeft: 54, marginBottom: 34 },
    x: {
      type: 'band',
      domain: periods.map((_, at) => at),
      label: null,
      padding: 0.15,
      ticks: periods.map((_, at) => at).filter((at) => (periods.length - 1 - at) % every === 0),
      tickFormat: (at: number) => shortPeriod(periods[at]?.period ?? ''),
    },
    y: { label: null, ticks: 4, tickFormat: '~%', domain: [0, 1] },
    color: {
      legend: true,
      domain,
      range: domain.map((name, at) => (name === others ? 'var(--faint)' : (tones[at] ?? ''))),
    },
    marks: [
      barY(bars, {
        ...{ x: 'at', y: 'share', fill: 'category', order: domain },
        title: ({ at, category, share }: (typeof bars)[number]) =>
          `${periods[at]?.period ?? ''}: ${category} ${(100 * share).toFixed(1)} %`,
      }),
      ruleY([0], { stroke: 'var(--line)' }),
    ],
  })
}

/** Category names may have any length, and a legend has not. */
function shown(category: string): string {
  return category === '' ? '(empty)' : bounded(category, 24)
}
