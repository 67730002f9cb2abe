import type { MetricFacts } from '../../src/store/metricFacts.js'
import type { MetricPoint } from '../../src/store/metricPoint.js'
import { formatFact } from '../../src/verdicts/formatFact.js'
import { table } from '../../src/verdicts/table.js'
import { sparkline } from '../text/sparkline.js'
import { terminalLine } from '../text/terminalLine.js'
import { changedAt } from './changedAt.js'

export interface MetricLine extends MetricFacts {
  /** Oldest first. */
  readonly points: readonly MetricPoint[]
}

/** How many of the last runs a line shows. */
const shown = 40

/** A line a metric, under its test: how its number went, the first and the last, and when it changed. */
export function historyText(lines: readonly MetricLine[]): string {
  const nameOf = ({ file, test }: MetricLine) => `${file} › ${test}`
  const blocks = [...new Set(lines.map(nameOf))].map((test) => {
    const rows = table(lines.filter((line) => nameOf(line) === test).map(cells))
    return [terminalLine(test), ...rows.map((row) => `  ${row}`), ''].join('\n')
  })
  return blocks.join('\n')
}

function cells({ call, points }: MetricLine): readonly string[] {
  const [first, last, changed] = [points[0], points.at(-1), changedAt(points)]
  const ends =
    first === undefined || last === undefined ? '' : `${formatFact(first.received)} → ${formatFact(last.received)}`
  return [
    spark(points.slice(-shown)),
    terminalLine(ends),
    last?.outcome ?? '',
    terminalLine(changed === undefined ? 'steady' : `changed ${changed.period}`),
    terminalLine(call),
  ]
}

/** From the least to the greatest number; what is no number leaves no mark. */
function spark(points: readonly MetricPoint[]): string {
  const numbers = points.flatMap(({ received }) => (typeof received === 'number' ? received : []))
  const least = Math.min(...numbers)
  return sparkline(numbers.map((number) => number - least))
}
