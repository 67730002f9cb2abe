import { barX, lineY, rectY, ruleX, ruleY } from '@observablehq/plot'
import { bounded } from '../../storing/bounded.js'
import type { ColumnShape } from '../views/columnShape.js'
import { chart } from './chart.js'
import { element } from './element.js'

interface Side {
  readonly period: string
  readonly shape: ColumnShape
}

/** A column's distribution in one period, over that of its reference. */
export function distribution(reference: Side, current: Side): HTMLElement | undefined {
  const drawn = drawing(reference.shape, current.shape)
  if (drawn === undefined) return undefined
  const caption = element(
    'figcaption',
    {},
    current.period,
    element('span', { class: 'soft' }, 'filled; line: the reference, ', reference.period),
  )
  return element('figure', {}, caption, drawn)
}

function drawing(reference: ColumnShape, current: ColumnShape): Element | undefined {
  if (reference.categories !== undefined && current.categories !== undefined)
    return categories(reference.categories, current.categories)
  if (reference.steps !== undefined && current.steps !== undefined) return numbers(reference.steps, current.steps)
  return undefined
}

type Steps = NonNullable<ColumnShape['steps']>
type Categories = NonNullable<ColumnShape['categories']>

/** Bins of about equal counts as densities, so that their areas are shares of rows. The outermost bins are cut where nothing is seen. */
function numbers(reference: Steps, current: Steps): Element {
  const [before, now] = [binsOf(reference), binsOf(current)]
  const [from, to] = extent([...before, ...now])
  const outline = before.flatMap(({ from, to, density }) => [
    { x: from, density },
    { x: to, density },
  ])
  return chart({
    ...{ width: 720, height: 240, marginLeft: 54, marginBottom: 34 },
    x: { label: null, domain: [from, to] },
    y: { axis: null },
    marks: [
      rectY(now, {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: 'density',
        fill: 'var(--accent)',
        fillOpacity: 0.35,
        inset: 0.3,
        clip: true,
      }),
      lineY(outline, { x: 'x', y: 'density', stroke: 'var(--reference)', strokeWidth: 1.6, clip: true }),
      ruleY([0], { stroke: 'var(--line)' }),
    ],
  })
}

interface Bin {
  readonly from: number
  readonly to: number
  readonly density: number
}

function binsOf(steps: Steps): readonly Bin[] {
  const [low] = steps[1] ?? [0]
  const [high] = steps.at(-2) ?? [0]
  // A value that holds many rows is a bin without a width; it is drawn with a little one.
  const least = (high - low || Math.abs(high) || 1) / 120
  return steps.slice(1).flatMap(([to, share], at) => {
    const [from, before] = steps[at] ?? [to, share]
    const width = Math.max(to - from, least)
    return share > before ? [{ from: to - width, to, density: (share - before) / width }] : []
  })
}

/** All bins, but for long empty ends: an outermost bin counts at most five times the width of the middle half. */
function extent(bins: readonly Bin[]): readonly [from: number, to: number] {
  const ends = bins.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b)
  const at = (share: number) => ends[Math.floor(share * (ends.length - 1))] ?? 0
  const reach = 2.5 * (at(0.75) - at(0.25) || 1)
  return [Math.max(at(0), at(0.25) - reach), Math.min(at(1), at(0.75) + reach)]
}

const mostBars = 20

function categories(reference: Categories, current: Categories): Element {
  const [before, now] = [new Map(reference), new Map(current)]
  const names = [...new Set([...before.keys(), ...now.keys()])]
    .toSorted((a, b) => (now.get(b) ?? 0) + (before.get(b) ?? 0) - (now.get(a) ?? 0) - (before.get(a) ?? 0))
    .slice(0, mostBars)
  const rows = names.map((name, at) => ({ at, now: now.get(name) ?? 0, before: before.get(name) ?? 0 }))
  return chart({
    ...{ width: 720, height: 40 + rows.length * 20, marginLeft: 150, marginBottom: 30 },
    x: { label: null, tickFormat: '~%', ticks: 5, grid: true },
    y: {
      type: 'band',
      label: null,
      domain: rows.map(({ at }) => at),
      tickSize: 0,
      tickFormat: (at: number) => shown(names[at] ?? ''),
    },
    marks: [
      barX(rows, { y: 'at', x: 'now', fill: 'var(--accent)', fillOpacity: 0.45, inset: 1 }),
      tickMarks(rows),
      ruleX([0], { stroke: 'var(--line)' }),
    ],
  })
}

function tickMarks(rows: readonly { readonly at: number; readonly before: number }[]) {
  return barX(rows, { y: 'at', x: 'before', fill: 'none', stroke: 'var(--reference)', strokeWidth: 1.4, inset: 1 })
}

function shown(category: string): string {
  return category === '' ? '(empty)' : bounded(category, 22)
}
