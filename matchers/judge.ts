import type { Dataset, DatasetColumn } from '../src/datasets/dataset.js'
import { isDatasetColumn } from '../src/datasets/isDatasetColumn.js'
import type { Ask, Session } from '../src/engines/openSession.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { judgeCall } from './judgeCall.js'
import { judgeParts } from './judgeParts.js'
import type { Open } from './judgeParts.js'
import { openSubject } from './openSubject.js'
import type { AssertionContext, Judge } from './subject.js'

/** One call of a matcher on data, not judged yet. */
export interface Assertion {
  readonly judge: Judge
  readonly data: Dataset | DatasetColumn
  /** As the user gave them, options included. */
  readonly args: readonly unknown[]
  readonly context: AssertionContext
}

/** Judges one assertion, `.not` included. Throws what the data, the engine or the user did wrong. */
export async function judge({ judge, data, args, context }: Assertion, session: Session, ask: Ask): Promise<Verdict> {
  const [dataset, column] = isDatasetColumn(data) ? [data.dataset, { column: data.column }] : [data, {}]
  const call = { judge, args, ...column }
  const open: Open = (from, options, part) => openSubject(from, session, ask, context, { options, part })
  const verdict = await (dataset.parts === undefined
    ? judgeCall(call, (options) => open(dataset, options))
    : judgeParts(call, dataset, dataset.parts, open))
  return context.isNot ? negated(verdict) : verdict
}

/** A warning is no failure, so what only warns passes and its opposite fails. */
function negated(verdict: Verdict): Verdict {
  const { severity, ...judged } = verdict
  if (judged.firm === true || judged.outcome === 'error' || judged.outcome === 'inconclusive') return verdict
  const passes = judged.outcome === 'pass' || severity === 'warn'
  return { ...judged, outcome: passes ? 'fail' : 'pass' }
}
