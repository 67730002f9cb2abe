import type { Dataset, DatasetColumn } from '../src/datasets/dataset.js'
import { isDatasetColumn } from '../src/datasets/isDatasetColumn.js'
import { rowCount } from '../src/metrics/rowCount.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { joinVerdicts } from './joinVerdicts.js'
import { factsOf } from './matcher.js'
import type { MatcherFacts } from './matcher.js'
import { openSubject } from './openSubject.js'
import { optionsOf } from './optionsOf.js'
import { selectColumns } from './selectColumns.js'
import type { Ask, Session } from '../src/engines/openSession.js'
import type { AssertionContext, Subject } from './subject.js'

/** One call of a matcher on data, not judged yet. */
export interface Assertion {
  readonly judge: Judge
  readonly data: Dataset | DatasetColumn
  /** As the user gave them, options included. */
  readonly args: readonly unknown[]
  readonly context: AssertionContext
}

/** A matcher as the registry holds it, whatever its arguments. */
export type Judge = (subject: Subject, ...args: never) => Promise<Verdict>

/**
 * Judges one assertion. What holds for every matcher is done here and nowhere else: options, columns by list or predicate,
 * the verdict on data without rows, and `.not`. Throws what the data, the engine or the user did wrong.
 */
export async function judge(assertion: Assertion, session: Session, ask: Ask): Promise<Verdict> {
  const { data, context } = assertion
  const facts = factsOf(assertion.judge)
  const call = callOf(assertion, facts)
  const options = optionsOf(call.args, facts)
  const subject = await openSubject(isDatasetColumn(data) ? data.dataset : data, session, ask, context, options)
  const [verdict, rows] = await Promise.all([
    judgeCall(assertion.judge, subject, call),
    facts.countsRows ? undefined : subject.ask(rowCount),
  ])
  const judged = rows === 0 ? withoutRows(verdict, subject) : verdict
  return context.isNot ? negated(judged) : judged
}

interface Call {
  readonly takes: MatcherFacts['takes']
  /** What selects columns, whatever the user gave. */
  readonly columns: unknown
  /** The other arguments. */
  readonly args: readonly unknown[]
}

function callOf({ data, args }: Assertion, { takes }: MatcherFacts): Call {
  if (isDatasetColumn(data)) {
    if (takes === 'dataset') throw new Misuse('this matcher judges a whole dataset, not a column of it')
    return { takes, columns: data.column, args }
  }
  const [columns, ...others] = args
  if (takes !== 'columnOrAll')
    return takes === 'dataset' ? { takes, columns: [], args } : { takes, columns, args: others }
  const isGiven = typeof columns === 'string' || typeof columns === 'function' || Array.isArray(columns)
  if (isGiven) return { takes, columns, args: others }
  return { takes, columns: () => true, args: columns === undefined ? others : args }
}

async function judgeCall(judgeOne: Judge, subject: Subject, { takes, columns, args }: Call): Promise<Verdict> {
  // The signature of a matcher is for its callers; here every matcher is called with what its caller gave.
  const judgeAny = judgeOne as (subject: Subject, ...args: readonly unknown[]) => Promise<Verdict>
  if (takes === 'dataset') return judgeAny(subject, ...args)
  const chosen = selectColumns(subject, columns)
  if (takes === 'key') return { columns: chosen.map(({ name }) => name), ...(await judgeAny(subject, chosen, ...args)) }
  const judged = chosen.map(async (column) => [column.name, await judgeAny(subject, column, ...args)] as const)
  return joinVerdicts(new Map(await Promise.all(judged)))
}

/** Nothing can be said of no rows, neither this nor its opposite. */
function withoutRows(verdict: Verdict, { dataset, options }: Subject): Verdict {
  const narrowed = dataset.narrowing.length > 0
  const sentence = narrowed ? `No row of ${dataset.label} fulfils the condition.` : `${dataset.label} has no rows.`
  return {
    expected: verdict.expected,
    outcome: options.allowEmpty === true ? 'pass' : 'fail',
    firm: true,
    received: null,
    shown: 'no rows',
    ...(verdict.columns === undefined ? {} : { columns: verdict.columns }),
    facts: { rows: 0 },
    details: [`${sentence} Give { allowEmpty: true } if that is right.`],
  }
}

function negated(verdict: Verdict): Verdict {
  if (verdict.firm === true || verdict.outcome === 'error' || verdict.outcome === 'inconclusive') return verdict
  return { ...verdict, outcome: verdict.outcome === 'pass' ? 'fail' : 'pass' }
}
