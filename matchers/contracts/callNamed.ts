import { Misuse } from '../../src/sql/misuse.js'
import { suggestion } from '../../src/sql/suggestion.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { judgeCall } from '../judgeCall.js'
import type { Subject } from '../subject.js'

/**
 * Judges data by the matcher of that name, as if the call stood in a test. That there are no rows is told once of all, and not by each.
 *
 * @param column  where the rule stands under a column; else the first argument may name one
 */
export async function callNamed(
  subject: Subject,
  matcher: string,
  column: string | undefined,
  args: readonly unknown[],
): Promise<Verdict> {
  const { matchers = {} } = subject.context
  const judge = Object.hasOwn(matchers, matcher) ? matchers[matcher] : undefined
  if (judge === undefined)
    throw new Misuse(`there is no matcher ${JSON.stringify(matcher)}${suggestion(matcher, Object.keys(matchers))}`)
  return judgeCall({ judge, args, ...(column === undefined ? {} : { column }) }, (options) =>
    Promise.resolve({
      ...(options.where === undefined ? subject : subject.where(options.where)),
      options: { ...options, allowEmpty: true },
    }),
  )
}
