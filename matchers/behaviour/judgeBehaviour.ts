import type { AskedModel } from '../../src/models/askedModel.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import type { Subject } from '../subject.js'
import type { ChangeOptions } from './changeOptions.js'
import { behaviourVerdict } from './behaviourVerdict.js'
import { caseAt } from './caseAt.js'
import type { Domains } from './domain.js'
import { drawnCases } from './drawnCases.js'
import { generateCases } from './generateCases.js'
import { openModel } from './openModel.js'
import type { Case, Property, Trial } from './property.js'
import { promisedRows } from './promisedRows.js'
import { seedOf } from './seedOf.js'
import { smallestCase } from './smallestCase.js'
import { tellCase } from './tellCase.js'
import { tryCases } from './tryCases.js'

/**
 * Judges what a model says of drawn rows before and after a change. All rows are put to it in as few batches as it takes; only a counter-example
 * is made smaller row by row. A row that the change leaves as it is is not judged; of a row without an answer nothing can be said, which is a
 * firm failure.
 *
 * @param propertyOf  what is asserted, for a model and what stands in its columns
 */
export async function judgeBehaviour(
  subject: Subject,
  options: ChangeOptions,
  propertyOf: (model: AskedModel, domains: Domains) => Property,
): Promise<Verdict> {
  const { rows = 1000, path, contract } = options
  const { label } = subject.dataset
  const seed = seedOf(subject, options)
  const model = await openModel(subject)
  const cases =
    contract === undefined
      ? await drawnCases(subject, model, { rows, seed })
      : await generateCases(subject, model, await promisedRows(contract, undefined, label), { rows, seed })
  const { all } = cases
  // What the model says of no rows tells nothing about it.
  if (all.length === 0) return { outcome: 'fail', firm: true, expected: 'rows to ask the model of', received: null }
  const property = propertyOf(model, cases.domains)
  const put = (some: readonly Case[]): Promise<readonly Trial[]> => tryCases(model, some, property, cases)
  const chosen = path === undefined ? undefined : { path, ...(await caseAt(cases, path)) }
  const trials = await put(chosen === undefined ? all : [chosen])
  const verdict = behaviourVerdict(trials, property, options)
  const breaking = trials.findIndex(({ outcome }) => outcome === 'broken')
  if (verdict.outcome !== 'fail' || verdict.firm === true || breaking === -1) return verdict
  const breaks = async (each: Case): Promise<boolean> => (await put([each]))[0]?.outcome === 'broken'
  const smallest = chosen ?? (await smallestCase(cases, breaking, breaks))
  const [trial] = await put([smallest])
  if (trial === undefined) return verdict
  const { lines, facts } = tellCase(subject, { ...smallest, ...trial }, { model, property, cases, options })
  return { ...verdict, facts: { ...verdict.facts, ...facts }, details: lines }
}
