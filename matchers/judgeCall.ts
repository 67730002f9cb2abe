import { rowCount } from '../src/metrics/rowCount.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { joinVerdicts } from './joinVerdicts.js'
import { factsOf } from './matcher.js'
import type { MatcherFacts } from './matcher.js'
import type { Options } from './options.js'
import { optionsOf } from './optionsOf.js'
import { selectColumns } from './selectColumns.js'
import type { Judge, Subject } from './subject.js'

/** A matcher and what it is called with. */
export interface MatcherCall {
  readonly judge: Judge
  /** Where the caller named the column before: `expect(orders.column('age'))`. Else the first argument may select columns. */
  readonly column?: string
  readonly args: readonly unknown[]
}

/**
 * Judges one call. What holds for every matcher is done here and nowhere else: options, columns by list or predicate,
 * and the verdict on data without rows.
 *
 * @param open  gives the data as the options narrow them
 */
export async function judgeCall(call: MatcherCall, open: (options: Options) => Promise<Subject>): Promise<Verdict> {
  const facts = factsOf(call.judge)
  const selected = select(call, facts)
  const subject = await open(optionsOf(selected.args, facts))
  const [verdict, rows] = await Promise.all([
    judgeSelected(call.judge, subject, selected),
    facts.countsRows ? undefined : subject.ask(rowCount),
  ])
  return rows === 0 ? withoutRows(verdict, subject) : verdict
}

interface Selected {
  readonly takes: MatcherFacts['takes']
  /** What selects columns, whatever the user gave. */
  readonly columns: unknown
  /** The other arguments. */
  readonly args: readonly unknown[]
}

function select({ column, args }: MatcherCall, { takes }: MatcherFacts): Selected {
  if (column !== undefined) {
    if (takes === 'dataset') throw new Misuse('this matcher judges a whole dataset, not a column of it')
    return { takes, columns: column, args }
  }
  const [columns, ...others] = args
  if (takes !== 'columnOrAll')
    return takes === 'dataset' ? { takes, columns: [], args } : { takes, columns, args: others }
  const isGiven = typeof columns === 'string' || typeof columns === 'function' || Array.isArray(columns)
  if (isGiven) return { takes, columns, args: others }
  return { takes, columns: () => true, args: columns === undefined ? others : args }
}

async function judgeSelected(judgeOne: Judge, subject: Subject, { takes, columns, args }: Selected): Promise<Verdict> {
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
