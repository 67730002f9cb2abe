import { counted } from '../src/verdicts/counted.js'
import { formatFact } from '../src/verdicts/formatFact.js'
import type { Outcome, Verdict } from '../src/verdicts/verdict.js'

const rank: Readonly<Record<Outcome, number>> = { error: 0, fail: 1, inconclusive: 2, pass: 3 }
const mostTold = 10

/** The verdicts on several columns as one: as bad as the worst, which comes first, and naming every column that is not right. */
export function joinVerdicts(verdicts: ReadonlyMap<string, Verdict>): Verdict {
  const sorted = [...verdicts].sort(([, a], [, b]) => rank[a.outcome] - rank[b.outcome] || size(b) - size(a))
  const [worst] = sorted
  if (worst === undefined) throw new TypeError('there are no verdicts to join')
  const [name, verdict] = worst
  if (sorted.length === 1) return { ...verdict, columns: verdict.columns ?? [name] }
  const wrong = sorted.filter(([, each]) => each.outcome !== 'pass')
  const told = wrong.slice(0, mostTold).flatMap(([column, each]) => lines(column, each))
  return {
    ...verdict,
    ...(wrong.some(([, each]) => each.firm) ? { firm: true } : {}),
    ...(wrong.length === 0 ? {} : { shown: `${shownOf(verdict)} in ${name}` }),
    counted: `${wrong.length === 0 ? 'all' : wrong.length} of ${counted(sorted.length, 'column')} ${wrong.length === 0 ? 'are right' : 'are not right'}`,
    columns: sorted.map(([column]) => column),
    facts: {
      columns: Object.fromEntries(
        sorted.map(([column, each]) => [column, { received: each.received ?? null, ...each.facts }]),
      ),
    },
    details: [...told, ...(wrong.length > mostTold ? [`and ${wrong.length - mostTold} more columns`] : [])],
  }
}

/** Of two columns that fail, the one with the larger number is told first: shares of wrong rows are the common case. */
function size({ received }: Verdict): number {
  return typeof received === 'number' ? received : 0
}

function shownOf({ shown, received = null }: Verdict): string {
  return shown ?? formatFact(received)
}

function lines(column: string, verdict: Verdict): readonly string[] {
  const { counted: counts, details = [] } = verdict
  const first = verdict.received === undefined ? [] : [shownOf(verdict), ...(counts === undefined ? [] : [counts])]
  const [head = '', ...more] = first.length === 0 ? details : [first.join('; '), ...details]
  return [`${column}: ${head}`, ...more.map((line) => `  ${line}`)]
}
