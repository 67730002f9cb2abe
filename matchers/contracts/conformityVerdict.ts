import type { Schema } from '../../src/sql/schema.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { columnText } from '../columnText.js'
import type { Violation } from './violation.js'

/** So many columns are told in a message; the facts have all. */
const mostColumns = 50

/** All violations as one verdict, grouped by column, the worst first. Violations that only warn fail nothing. */
export function conformityVerdict(
  violations: readonly Violation[],
  schema: Schema,
  expected: string,
  promises: number,
): Verdict {
  const wrong = violations.filter(({ outcome }) => outcome !== 'inconclusive')
  const failing = wrong.filter(({ severity }) => severity === 'error')
  const groups = grouped(violations)
  const names = new Map(schema.map((column) => [column.name, columnText(column)]))
  const told = groups
    .slice(0, mostColumns)
    .flatMap(({ column, of }) => [
      column === undefined ? 'the data' : (names.get(column) ?? column),
      ...of.flatMap(({ severity, lines: [first = '', ...others] }) => [
        `  ${severity === 'warn' ? 'warning: ' : ''}${first}`,
        ...others.map((line) => `  ${line}`),
      ]),
    ])
  const columns = groups.flatMap(({ column }) => column ?? [])
  const warnings = wrong.length - failing.length
  return {
    outcome: outcomeOf(violations),
    ...(wrong.length > 0 && failing.length === 0 ? { severity: 'warn' as const } : {}),
    expected,
    received: columns,
    shown:
      wrong.length === 0
        ? 'all promises are kept'
        : `${counted(wrong.length, 'violation')}${warnings === 0 ? '' : `, ${counted(warnings, 'warning')} among them`}`,
    counted: `${counted(promises, 'promise')} about ${counted(schema.length, 'column')}`,
    ...(columns.length === 0 ? {} : { columns }),
    facts: {
      violations: violations.map(({ column = null, severity, outcome, lines }) => ({
        column,
        severity,
        outcome,
        text: lines.join('\n'),
      })),
    },
    details: groups.length > mostColumns ? [...told, `and ${groups.length - mostColumns} more columns`] : told,
  }
}

function grouped(violations: readonly Violation[]) {
  return [...new Set(violations.map(({ column }) => column))]
    .map((column) => {
      const of = violations.filter((each) => each.column === column).toSorted((a, b) => weightOf(b) - weightOf(a))
      return { column, of, weight: Math.max(...of.map(weightOf)) }
    })
    .toSorted((a, b) => b.weight - a.weight)
}

function outcomeOf(violations: readonly Violation[]): Verdict['outcome'] {
  const outcomes = new Set(violations.map(({ outcome }) => outcome))
  return (['error', 'fail', 'inconclusive'] as const).find((outcome) => outcomes.has(outcome)) ?? 'pass'
}

/** What nobody could judge comes first, then failures by size, then warnings. */
function weightOf({ outcome, severity, size }: Violation): number {
  return (outcome === 'error' ? 4 : outcome === 'fail' ? 2 : 0) * (severity === 'error' ? 1 : 0.25) + size / 4
}
