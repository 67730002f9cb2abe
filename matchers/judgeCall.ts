import { rowCount } from '../src/metrics/rowCount.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { argumentsOf } from './argumentsOf.js'
import type { MatcherCall, Selected } from './argumentsOf.js'
import { joinVerdicts } from './joinVerdicts.js'
import { factsOf } from './matcher.js'
import type { Options } from './options.js'
import { optionsOf } from './optionsOf.js'
import { selectColumns } from './selectColumns.js'
import type { Judge, Subject } from './subject.js'

/**
 * Judges one call. What holds for every matcher is done here and nowhere else: options, columns by list or predicate,
 * and the verdict on data without rows.
 *
 * @param open  gives the data as the options narrow them
 */
export async function judgeCall(call: MatcherCall, open: (options: Options) => Promise<Subject>): Promise<Verdict> {
  const facts = factsOf(call.judge)
  const selected = argumentsOf(call)
  const subject = await open(optionsOf(selected.args, facts))
  const [verdict, rows] = await Promise.all([
    judgeSelected(call.judge, subject, selected),
    facts.countsRows ? undefined : subject.ask(rowCount),
  ])
  return rows === 0 ? withoutRows(verdict, subject) : verdict
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
