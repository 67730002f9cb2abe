import { registry } from '../../matchers/index.js'
import { settleAssertions } from '../../matchers/settleAssertions.js'
import type { Judge } from '../../matchers/subject.js'
import { dataset } from '../../src/datasets/dataset.js'
import { openSession } from '../../src/engines/openSession.js'
import type { Fact, Outcome } from '../../src/verdicts/verdict.js'

const judges: Readonly<Record<string, Judge | undefined>> = registry

export interface Validation {
  readonly outcome: Outcome
  readonly message: string
  readonly violations: Fact
}

/** Holds data against a contract, as a test with `toMatchContract` would. Warnings pass. */
export async function validate(contract: string, path: string, object: string | undefined): Promise<Validation> {
  const judge = judges['toMatchContract']
  if (judge === undefined) throw new TypeError('there is no matcher toMatchContract')
  const session = openSession()
  try {
    const context = { call: `${path} by ${contract}`, isNot: false, matchers: registry }
    const args = object === undefined ? [contract] : [contract, { object }]
    const [judged] = await settleAssertions([{ judge, data: dataset(path), args, context }], session)
    if (judged === undefined) throw new TypeError('the contract was not judged')
    if (judged.thrown instanceof Error) throw judged.thrown
    const { verdict, message, severity } = judged
    const outcome = verdict.outcome === 'fail' && severity === 'warn' ? 'pass' : verdict.outcome
    return { outcome, message, violations: verdict.facts?.['violations'] ?? [] }
  } finally {
    await session.close()
  }
}
