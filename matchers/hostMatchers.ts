import { dataset } from '../src/datasets/dataset.js'
import type { Dataset, DatasetColumn } from '../src/datasets/dataset.js'
import { isDataset } from '../src/datasets/isDataset.js'
import { isDatasetColumn } from '../src/datasets/isDatasetColumn.js'
import { openSession } from '../src/engines/openSession.js'
import type { Session } from '../src/engines/openSession.js'
import { mapRecord } from '../src/sql/mapRecord.js'
import type { Assertion } from './judge.js'
import { print } from './print.js'
import { settleAssertions } from './settleAssertions.js'
import type { Judged } from './settleAssertions.js'
import type { Judge } from './subject.js'

/** A matcher as `expect.extend` of Jest and Vitest takes it. */
export type HostMatcher = (
  this: { readonly isNot?: boolean },
  received: unknown,
  ...args: readonly unknown[]
) => Promise<{ readonly pass: boolean; readonly message: () => string }>

/**
 * The matchers for `expect.extend` of Jest and Vitest: `await expect(dataset('orders.csv')).toHaveNoNulls('id')`. What is asked in
 * one tick is answered by one scan. Inconclusive passes; misuse and data that cannot be read throw.
 */
export function hostMatchers<Name extends string>(registry: Readonly<Record<Name, Judge>>): Record<Name, HostMatcher> {
  const ask = batching()
  return mapRecord(registry, (judge, name): HostMatcher => {
    return async function (received, ...args) {
      const isNot = this.isNot === true
      const data: Dataset | DatasetColumn =
        isDataset(received) || isDatasetColumn(received) ? received : dataset(received)
      const call = `expect(data).${isNot ? 'not.' : ''}${name}(${args.map(print).join(', ')})`
      const { verdict, message, thrown } = await ask({
        judge,
        data,
        args,
        context: { call, isNot, matchers: registry },
      })
      if (verdict.outcome === 'error') throw thrown instanceof Error ? thrown : new Error(message)
      const holds = verdict.outcome !== 'fail'
      // The host swaps what it is given; the verdict has `.not` in it already.
      return { pass: holds !== isNot, message: () => message }
    }
  })
}

interface Waiting extends Assertion {
  readonly resolve: (judged: Judged) => void
  readonly reject: (reason: unknown) => void
}

/** One session a process, opened by the first assertion. */
function batching(): (assertion: Assertion) => Promise<Judged> {
  let session: Session | undefined
  let waiting: Waiting[] = []
  const settle = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    session ??= openSession()
    try {
      const judged = await settleAssertions(batch, session)
      for (const [at, judgement] of judged.entries()) batch[at]?.resolve(judgement)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  return (assertion) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void settle())
      waiting.push({ ...assertion, resolve, reject })
    })
}
