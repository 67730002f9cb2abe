import type { JudgedPart } from '../../src/metrics/drift/judgedColumn.js'
import type { DriftColumn, DriftReport } from '../../src/profiles/driftReport.js'
import { descending } from '../../src/profiles/told/descending.js'
import { effectOf } from '../../src/profiles/told/effectOf.js'
import { tellDrift } from '../../src/profiles/told/tellDrift.js'
import { Misuse } from '../../src/sql/misuse.js'
import { factOf } from '../../src/verdicts/factOf.js'
import type { Fact, Outcome, Verdict } from '../../src/verdicts/verdict.js'

/**
 * A comparison as the verdict of an assertion. Received are the columns that drifted or cannot be compared.
 *
 * @param importance  of columns to a model: what matters most then comes first
 */
export function driftVerdict(report: DriftReport, importance?: ReadonlyMap<string, number>): Verdict {
  const { columns, reference, current, falseAlarmRate, by } = report
  const weight = ([name, { column = name }]: readonly [string, DriftColumn]) => importance?.get(column)
  const wrong = [...columns]
    .filter(([, { outcome }]) => outcome === 'fail' || outcome === 'error')
    .sort((a, b) => descending(weight(a), weight(b)))
  const largest = largestEffect(report)
  const judged = wrong.length > 0 ? wrong : [...columns]
  return {
    outcome: outcomeOf(report),
    expected: `no drift from ${reference.source}`,
    received: wrong.map(([name]) => name),
    columns: [
      ...new Set(judged.flatMap(([name, { column, segment }]) => (segment === undefined ? name : (column ?? [])))),
    ],
    facts: {
      columns: columns.size,
      ...(by === undefined ? {} : { by }),
      falseAlarmRate,
      rows: current.rows,
      referenceRows: reference.rows,
      outcomes: Object.fromEntries([...columns].map(([name, { outcome }]) => [name, outcome])),
      ...(largest === undefined ? {} : { largest }),
      ...(importance === undefined
        ? {}
        : { importance: Object.fromEntries(wrong.map((each) => [each[0], weight(each) ?? null])) }),
    },
    details: tellDrift(report, importance),
    isTold: true,
  }
}

function outcomeOf({ outcome, columns }: DriftReport): Outcome {
  if (outcome !== 'skipped') return outcome
  const reasons = [...columns].map(([name, { reason = '' }]) => `${name}: ${reason}`)
  throw new Misuse(`no column can be compared; ${reasons.slice(0, 3).join('; ')}`)
}

/** What moved most, whether it drifted or not, for reports of runs that pass. */
function largestEffect({ columns }: DriftReport): Fact | undefined {
  const parts = [...columns].flatMap(([column, each]) =>
    each.reason === undefined ? each.parts.map((part) => ({ column, part })) : [],
  )
  const [largest] = parts.toSorted((a, b) => rank(b.part) - rank(a.part) || effectOf(b.part) - effectOf(a.part))
  if (largest === undefined) return undefined
  const { evidence, outcome, change, kolmogorovSmirnov, jensenShannon, adjustedPValue } = largest.part
  const numbers = Object.entries({ change, kolmogorovSmirnov, jensenShannon, adjustedPValue })
  return {
    column: largest.column,
    part: evidence.part,
    outcome,
    ...Object.fromEntries(numbers.flatMap(([name, value]) => (value === undefined ? [] : [[name, factOf(value)]]))),
  }
}

function rank({ outcome }: JudgedPart): number {
  return outcome === 'fail' ? 1 : 0
}
