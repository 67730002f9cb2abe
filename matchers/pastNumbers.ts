import { answerOf } from '../src/store/references/answerOf.js'
import type { HistoryQuestion } from '../src/store/references/historyQuestion.js'
import { runReferenceBrand } from '../src/store/references/runReferenceBrand.js'
import type { PeriodNumber } from '../src/store/series/seriesOf.js'
import { pastOf } from './pastOf.js'
import type { Subject } from './subject.js'

interface Past {
  /** Newest first. */
  readonly numbers: readonly PeriodNumber[]
  /** Of the run that asks. */
  readonly period: string
}

/** A number of the same data in so many accepted periods, as their profiles have it. Rejects with `Inconclusive` when there is none. */
export async function pastNumbers(subject: Subject, question: HistoryQuestion, count: number): Promise<Past> {
  const { dataset } = subject
  const reference = { [runReferenceBrand]: true as const, choice: { kind: 'periods' as const, count }, text: 'history' }
  const past = pastOf(subject, reference)
  const entries = await past.entries(reference, dataset)
  const numbers = entries.flatMap(({ run, profile }) => {
    const { rows, columns } = profile.numbers
    const known = question.column !== undefined && Object.hasOwn(columns, question.column)
    const value = answerOf(question, rows, known ? columns[question.column] : undefined)
    return value === undefined ? [] : [{ period: run.period, value }]
  })
  return { numbers, period: past.period(dataset) }
}
