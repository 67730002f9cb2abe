import type { ValueChange } from '../../src/store/compareColumns.js'
import type { DatasetChange, RunComparison } from '../../src/store/compareRuns.js'
import { formatFact } from '../../src/verdicts/formatFact.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { terminalLine } from '../text/terminalLine.js'

/** What changed between two runs, for people. */
export function comparisonText({ outcomes, numbers, added, removed, datasets }: RunComparison): string {
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      'Outcomes',
      outcomes.map(
        ({ before, after }) =>
          `${before.outcome} → ${after.outcome}  ${after.call}  ${formatFact(before.received)} → ${formatFact(after.received)}`,
      ),
    ],
    [
      'Numbers',
      numbers.map(
        ({ before, after }) => `${formatFact(before.received)} → ${formatFact(after.received)}  ${after.call}`,
      ),
    ],
    ['Added', added.map(({ call, outcome }) => `${call}  ${outcome}`)],
    ['Removed', removed.map(({ call }) => call)],
    ['Data', datasets.flatMap(dataLines)],
  ]
  const told = parts.filter(([, lines]) => lines.length > 0)
  if (told.length === 0) return 'nothing changed\n'
  return told
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${terminalLine(line)}`), ''].join('\n'))
    .join('\n')
}

function dataLines({ name, before, after, columns }: DatasetChange): readonly string[] {
  if (before === undefined || after === undefined) return [`${name}: ${before === undefined ? 'new' : 'gone'}`]
  const rows =
    before.rows === after.rows ? [] : [`${name}: ${formatNumber(before.rows)} → ${formatNumber(after.rows)} rows`]
  const changes = columns.map(({ column, kind, changes }) =>
    kind === 'added' || kind === 'removed'
      ? `${name}.${column}: ${kind}`
      : `${name}.${column}: ${changes.map(changeText).join(', ')}`,
  )
  return [...rows, ...changes]
}

function changeText({ of, before, after }: ValueChange): string {
  return `${of} ${valueText(before)} → ${valueText(after)}`
}

function valueText(value: number | string): string {
  return formatNumber(value)
}
