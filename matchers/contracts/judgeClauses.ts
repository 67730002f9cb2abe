import { nullRate } from '../../src/metrics/nullRate.js'
import type { Share } from '../../src/metrics/metric.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import { formatFact } from '../../src/verdicts/formatFact.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import type { Subject } from '../subject.js'
import type { Clause } from './clause.js'
import type { Violation } from './violation.js'

/**
 * Judges clauses side by side, so that what they ask is one scan. What cannot be judged is a violation too, of outcome `error`.
 * Clauses about values are not held against data without rows or a column of nothing but nulls.
 */
export async function judgeClauses(subject: Subject, clauses: readonly Clause[]): Promise<readonly Violation[]> {
  const judged = clauses.map(async (clause) => {
    const { column, ofValues = false } = clause
    const filled = column === undefined ? subject.ask(rowCount) : subject.ask(nullRate(subject.column(column)))
    const [verdict, values] = await Promise.all([attempt(subject, clause), filled])
    const isVacuous = ofValues && (typeof values === 'number' ? values : present(values)) === 0
    return isVacuous && verdict.outcome !== 'error' ? [] : violations(clause, verdict)
  })
  return (await Promise.all(judged)).flat()
}

const present = ({ count, of }: Share) => of - count

async function attempt(subject: Subject, clause: Clause): Promise<Verdict> {
  try {
    return await clause.judge(subject)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return { outcome: 'error', expected: '', details: text.trim().split('\n') }
  }
}

function violations({ column, name, severity }: Clause, verdict: Verdict): readonly Violation[] {
  const { outcome, received } = verdict
  if (outcome === 'pass') return []
  const about = { ...(column === undefined ? {} : { column }), severity, outcome }
  const lines = linesOf(verdict)
  const [first = '', ...more] = lines
  const size = typeof received === 'number' && received >= 0 && received <= 1 ? received : 1
  return [{ ...about, lines: [name === undefined ? first : `${name}: ${first}`, ...more], size }]
}

function linesOf({ expected, received = null, shown, counted, details = [] }: Verdict): readonly string[] {
  if (expected === '') return details
  const found = [shown ?? formatFact(received), ...(counted === undefined ? [] : [counted])].join('; ')
  return [`expected ${expected}: ${found}`, ...details.map((line) => `  ${line}`)]
}
