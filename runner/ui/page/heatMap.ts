import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import { shapeDistance } from '../views/shapeDistance.js'
import type { ColumnLine, DatasetView } from '../views/datasetView.js'
import { element } from './element.js'
import { shortPeriod } from './shortPeriod.js'

interface Heat {
  readonly view: DatasetView
  /** By the position of a period that of its reference, -1 for none. */
  readonly referenceOf: (at: number) => number
  readonly column: string
  readonly period: string
  readonly choose: (filters: { readonly column?: string; readonly period?: string }) => void
}

/** Rows that are drawn; the columns that moved most come first. */
const mostRows = 60
/** A distance that has the full colour. */
const fullHeat = 0.4

/** Columns by periods, in the colour of how far each lies from its reference; a ring where an assertion on the column failed. */
export function heatMap({ view, referenceOf, column, period, choose }: Heat): HTMLElement {
  const { periods, columns, tests } = view
  const failed = new Set(
    tests.flatMap(({ columns: named, outcomes }) =>
      outcomes.flatMap((outcome, at) => (outcome === 'fail' ? named.map((name) => `${at} ${name}`) : [])),
    ),
  )
  const rows = columns
    .map((line) => ({ line, distances: periods.map((_, at) => distanceAt(line, at, referenceOf(at))) }))
    .toSorted((a, b) => largest(b.distances) - largest(a.distances))
  const step = Math.ceil(periods.length / 30)
  const names = periods.map(({ period: name }, at) =>
    element(
      'button',
      {
        class: ['head', name === period ? 'chosen' : '', at === referenceOf(periods.length - 1) ? 'against' : ''].join(
          ' ',
        ),
        title: name,
        click: () => choose({ period: name }),
      },
      (periods.length - 1 - at) % step === 0 || name === period ? shortPeriod(name) : '·',
    ),
  )
  const cells = rows.slice(0, mostRows).flatMap(({ line, distances }) => [
    element(
      'button',
      {
        class: `name plain ${line.name === column ? 'chosen' : ''}`,
        title: line.name,
        click: () => choose({ column: line.name }),
      },
      line.name,
    ),
    ...distances.map((distance, at) => {
      const name = periods[at]?.period ?? ''
      const cell = element('button', {
        class: [
          'cell',
          distance === undefined ? 'none' : '',
          failed.has(`${at} ${line.name}`) ? 'failed' : '',
          line.name === column && name === period ? 'chosen' : '',
        ].join(' '),
        title: cellText(line.name, name, distance, failed.has(`${at} ${line.name}`)),
        tabindex: -1,
        click: () => choose({ column: line.name, period: name }),
      })
      cell.style.setProperty('--share', `${Math.round(100 * Math.min(1, (distance ?? 0) / fullHeat))}%`)
      return cell
    }),
  ])
  const grid = element('div', { class: 'heat' }, element('span'), names, cells)
  grid.style.gridTemplateColumns = `minmax(6rem, 12rem) repeat(${periods.length}, minmax(10px, 34px))`
  return grid
}

function distanceAt({ shapes }: ColumnLine, at: number, reference: number): number | undefined {
  const [before, now] = [shapes[reference], shapes[at]]
  return before && now ? shapeDistance(before, now) : undefined
}

function largest(distances: readonly (number | undefined)[]): number {
  return Math.max(0, ...distances.map((distance) => distance ?? 0))
}

function cellText(column: string, period: string, distance: number | undefined, hasFailed: boolean): string {
  const moved = distance === undefined ? 'nothing to compare' : `moved by ${formatNumber(100 * distance, 3)} % of rows`
  return `${column}, ${period}: ${moved}${hasFailed ? '; a test failed' : ''}`
}
