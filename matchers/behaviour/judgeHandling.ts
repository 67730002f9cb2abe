import { mostRows } from '../../src/verdicts/bound.js'
import { counted } from '../../src/verdicts/counted.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import type { Subject } from '../subject.js'
import type { BehaviourOptions } from './behaviourOptions.js'
import { caseAt } from './caseAt.js'
import type { Found } from './checkCases.js'
import { generateCases } from './generateCases.js'
import { handleCases } from './handleCases.js'
import { isInputShown } from './isInputShown.js'
import { openModel } from './openModel.js'
import type { Case } from './property.js'
import type { PromisedRows } from './promisedRows.js'
import { replayText } from './replayText.js'
import { seedOf } from './seedOf.js'
import { smallestCase } from './smallestCase.js'
import { tellInputs } from './tellInputs.js'

/** Judges whether a model gives a usable answer to rows that are generated from what is promised of them. */
export async function judgeHandling(
  subject: Subject,
  promised: PromisedRows,
  options: BehaviourOptions,
): Promise<Verdict> {
  const { rows = 1000, mostly = 1, path } = options
  const seed = seedOf(subject, options)
  const model = await openModel(subject)
  const cases = await generateCases(subject, model, promised, { rows, seed })
  const chosen = path === undefined ? undefined : { path, ...(await caseAt(cases, path)) }
  const handled = await handleCases(model, chosen === undefined ? cases.all : [chosen])
  const asked = handled.filter(({ outcome }) => outcome !== 'notAsked')
  const wrong = asked.filter(({ outcome }) => outcome === 'unusable')
  const left = handled.length - asked.length
  const missing = path === undefined ? rows - cases.all.length : 0
  const verdict = mostRows(
    `a usable answer to every row that ${promised.called} allows`,
    { count: wrong.length, of: asked.length },
    mostly,
    {
      counted: `${counted(wrong.length, 'wrong row')} of ${counted(asked.length, 'generated row')}${left === 0 ? '' : `; ${formatNumber(left)} not asked after so many failures`}${missing === 0 ? '' : `; the rules left ${formatNumber(missing)} fewer than asked for`}`,
      facts: { wrong: wrong.length, judged: asked.length, notAsked: left },
      ...(asked.length === 0 ? { details: ['Nothing could be judged: no generated row keeps all rules.'] } : {}),
    },
  )
  const breaking = handled.findIndex(({ outcome }) => outcome === 'unusable')
  if (verdict.outcome !== 'fail' || breaking === -1) return verdict
  const breaks = async (each: Case): Promise<boolean> => (await handleCases(model, [each]))[0]?.outcome === 'unusable'
  const smallest: Found = chosen ?? (await smallestCase(cases, breaking, breaks))
  const [found] = await handleCases(model, [smallest])
  const isShown = isInputShown(subject, cases, smallest, options)
  return {
    ...verdict,
    facts: { ...verdict.facts, seed, path: smallest.path },
    details: [
      `smallest counter-example: ${tellInputs(model.inputs, smallest.row, isShown)}`,
      ...(found?.problem === undefined ? [] : [found.problem]),
      replayText(seed, smallest.path),
    ],
  }
}
