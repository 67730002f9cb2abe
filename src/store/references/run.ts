import { Misuse } from '../../sql/misuse.js'
import { suggestion } from '../../sql/suggestion.js'
import type { RunChoice, RunChoiceQuery, RunReference } from './runReference.js'
import { runReferenceBrand } from './runReferenceBrand.js'

/**
 * The same data in an accepted run of the store, as a reference: `expect(orders).toNotDriftFrom(run('latest accepted'))`. Without such a run
 * the assertion is inconclusive.
 *
 * @param which  `latest accepted`, `previous accepted` (the one before), or the newest accepted of a period, a branch, a model version:
 *   `{ branch: 'main', modelVersion: 'churn-6' }`
 */
export function run(which: 'latest accepted' | 'previous accepted' | RunChoiceQuery): RunReference {
  const text = `run(${typeof which === 'string' ? JSON.stringify(which) : queryText(which)})`
  return Object.freeze({ [runReferenceBrand]: true as const, choice: choiceOf(which), text })
}

const keys = ['id', 'period', 'branch', 'modelVersion']

/** Callers without types may give anything. */
function choiceOf(which: unknown): RunChoice {
  if (which === 'latest accepted') return { kind: 'latest' }
  if (which === 'previous accepted') return { kind: 'previous' }
  if (typeof which !== 'object' || which === null)
    throw new Misuse(
      `run(${JSON.stringify(which)}): there are "latest accepted", "previous accepted" and { period, branch, modelVersion, id }`,
    )
  const entries = Object.entries(which)
  const wrong = entries.find(([name, value]) => !keys.includes(name) || typeof value !== 'string')
  if (wrong !== undefined)
    throw new Misuse(
      keys.includes(wrong[0])
        ? `run({ ${wrong[0]} }): it must be a string`
        : `run({ ${wrong[0]} }): there is no such option${suggestion(wrong[0], keys)}`,
    )
  if (entries.length === 0) throw new Misuse('run({}): say which run: { period, branch, modelVersion, id }')
  return { kind: 'query', query: which }
}

function queryText(query: RunChoiceQuery): string {
  return `{ ${Object.entries(query)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')} }`
}
