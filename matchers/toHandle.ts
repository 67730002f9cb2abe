import type { Contract } from '../src/contracts/contract.js'
import type { DataSchema } from '../src/datasets/schema/schema.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { behaviourOptions } from './behaviour/behaviourOptions.js'
import type { BehaviourOptions } from './behaviour/behaviourOptions.js'
import { judgeHandling } from './behaviour/judgeHandling.js'
import { promisedRows } from './behaviour/promisedRows.js'
import { matcher } from './matcher.js'
import { text } from './optionChecks.js'

export interface ToHandleOptions extends BehaviourOptions {
  /** Which object of the contract the rows are; needed where there are several and none is called as the data. */
  readonly object?: string
}

export default matcher(
  {
    /**
     * Asserts that a model gives a usable answer to every row that a contract allows, also to those that the data do not hold yet:
     * `expect(predict(model, data)).toHandle('churn.odcs.yaml')`. 1,000 rows are generated from its types, limits, sets, patterns, nulls and rules;
     * the model may not fail, and its prediction may not be null, NaN or infinite nor its probability outside [0, 1]. A counter-example
     * is made as small as it can be. Where the contract sets no limit, numbers go to ±10⁹, times from 2000 to 2039 and texts to 20
     * characters; columns that it does not name hold what they hold in the data. Received is the share of rows without a usable answer.
     *
     * @param contract  the path of an ODCS file, a contract as plain data, or `schema({ … })`
     */
    async toHandle(subject, contract: string | Contract | DataSchema, options: ToHandleOptions = {}): Promise<Verdict> {
      const promised = await promisedRows(contract, options.object, subject.dataset.label)
      return judgeHandling(subject, promised, options)
    },
  },
  { positional: 1, options: { ...behaviourOptions, object: text } },
)
