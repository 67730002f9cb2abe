import { ModelError } from '../../src/models/modelError.js'
import type { AskedModel } from '../../src/models/askedModel.js'
import type { Case } from './property.js'
import { unusableAnswer } from './unusableAnswer.js'

/** A case that a model was asked of. */
export interface Handled extends Case {
  /** `notAsked`: it shared a batch with a row on which the model failed, and the model had failed too often to ask again. */
  readonly outcome: 'usable' | 'unusable' | 'notAsked'
  /** What is wrong with the answer. */
  readonly problem?: string
}

/** So often a model may fail before nothing more is asked of it. */
const mostFailures = 300

/** Asks a model of all cases together; batches on which it fails are halved until the row is found on which it does. */
export async function handleCases(model: AskedModel, cases: readonly Case[]): Promise<readonly Handled[]> {
  let failures = 0
  const ask = async (some: readonly Case[]): Promise<readonly Handled[]> => {
    if (failures >= mostFailures) return some.map((each) => ({ ...each, outcome: 'notAsked' }))
    try {
      const answers = await model.ask(some.map(({ row }) => row))
      return some.map((each, index) => {
        const problem = unusableAnswer(model, answers[index] ?? {})
        return problem === undefined ? { ...each, outcome: 'usable' } : { ...each, outcome: 'unusable', problem }
      })
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      failures += 1
      const [only] = some
      if (only !== undefined && some.length === 1) return [{ ...only, outcome: 'unusable', problem: reasonOf(error) }]
      const middle = Math.ceil(some.length / 2)
      return [...(await ask(some.slice(0, middle))), ...(await ask(some.slice(middle)))]
    }
  }
  return ask(cases)
}

function reasonOf({ cause, message }: ModelError): string {
  return `the model failed: ${cause instanceof Error ? cause.message : message}`
}
