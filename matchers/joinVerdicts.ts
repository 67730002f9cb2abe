import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { rankVerdicts } from './rankVerdicts.js'

/** The verdicts on several columns as one: as bad as the worst, which comes first, and naming every column that is not right. */
export function joinVerdicts(verdicts: ReadonlyMap<string, Verdict>): Verdict {
  const { sorted, wrong, verdict, shown, lines } = rankVerdicts([...verdicts], ([, each]) => each)
  const [name = ''] = sorted[0] ?? []
  if (sorted.length === 1) return { ...verdict, columns: verdict.columns ?? [name] }
  return {
    ...verdict,
    ...(wrong.length === 0 ? {} : { shown: `${shown} in ${name}` }),
    counted: `${wrong.length === 0 ? 'all' : wrong.length} of ${counted(sorted.length, 'column')} ${wrong.length === 0 ? 'are right' : 'are not right'}`,
    columns: sorted.map(([column]) => column),
    facts: {
      columns: Object.fromEntries(
        sorted.map(([column, each]) => [column, { received: each.received ?? null, ...each.facts }]),
      ),
    },
    details: lines(([column]) => column, 'column'),
  }
}
