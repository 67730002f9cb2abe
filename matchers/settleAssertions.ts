import type { Dataset } from '../src/datasets/dataset.js'
import { isDatasetColumn } from '../src/datasets/isDatasetColumn.js'
import { counted } from '../src/verdicts/counted.js'
import { Inconclusive } from '../src/verdicts/inconclusive.js'
import { explain } from '../src/verdicts/explain.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { judge } from './judge.js'
import type { Assertion } from './judge.js'
import { factsOf } from './matcher.js'
import { optionsOf } from './optionsOf.js'
import type { Session } from '../src/engines/openSession.js'

export interface Judged {
  readonly verdict: Verdict
  /** The verdict as text, beginning with the call. */
  readonly message: string
  /** How the matcher's own options say a failure counts. */
  readonly severity: 'error' | 'warn'
  /** What was thrown, when the outcome is `error`: a misuse, an error of the data or of the engine. */
  readonly thrown?: unknown
}

/** Judges assertions together, so that what they ask of one dataset is one scan. Never rejects: what went wrong is an outcome. */
export async function settleAssertions(assertions: readonly Assertion[], session: Session): Promise<readonly Judged[]> {
  const settled = await session.settle(assertions.map((assertion) => (ask) => judge(assertion, session, ask)))
  const sharing = new Map<string, number>()
  for (const { data } of assertions) sharing.set(keyOf(data), (sharing.get(keyOf(data)) ?? 0) + 1)
  return assertions.map((assertion, index) => {
    const { data, context } = assertion
    const result: PromiseSettledResult<Verdict> = settled[index] ?? {
      status: 'rejected',
      reason: new Error('never settled'),
    }
    const about = { call: context.call, not: context.isNot }
    if (result.status === 'rejected') {
      const thrown: unknown = result.reason
      const verdict = errorOf(thrown)
      return { verdict, message: explain(verdict, about), severity: 'error', thrown }
    }
    const scanned = `${datasetOf(data).label}, one scan for ${counted(sharing.get(keyOf(data)) ?? 1, 'assertion')}`
    return {
      verdict: result.value,
      message: explain(result.value, { ...about, scanned }),
      severity: result.value.severity ?? severityOf(assertion),
    }
  })
}

function errorOf(reason: unknown): Verdict {
  if (reason instanceof Inconclusive)
    return { outcome: 'inconclusive', expected: '', received: null, details: [reason.message] }
  const text = reason instanceof Error ? reason.message : String(reason)
  return { outcome: 'error', expected: '', details: text.split('\n') }
}

function severityOf({ judge, args }: Assertion): 'error' | 'warn' {
  return optionsOf(args, factsOf(judge)).severity ?? 'error'
}

function datasetOf(data: Assertion['data']): Dataset {
  return isDatasetColumn(data) ? data.dataset : data
}

function keyOf(data: Assertion['data']): string {
  return datasetOf(data).source.key
}
