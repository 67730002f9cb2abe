import { format } from 'pretty-format'
import { afterAll } from 'vitest'
import { registry } from '../../matchers/index.js'
import type { ColumnAssertions, DatasetAssertions } from '../../matchers/index.js'
import type { Assertion } from '../../matchers/judge.js'
import { ownMatchers } from '../../matchers/ownMatchers.js'
import { settleAssertions } from '../../matchers/settleAssertions.js'
import type { Judged } from '../../matchers/settleAssertions.js'
import type { AssertionContext, Judge } from '../../matchers/subject.js'
import { dataset } from '../../src/datasets/dataset.js'
import type { DatasetColumn } from '../../src/datasets/dataset.js'
import { isDataset } from '../../src/datasets/isDataset.js'
import { isDatasetColumn } from '../../src/datasets/isDatasetColumn.js'
import { openSession } from '../../src/engines/openSession.js'
import type { ScanRecord } from '../../src/engines/scanRecord.js'

type ChecksOf<Matchers> = {
  readonly [Name in keyof Matchers]: Matchers[Name] extends (...args: infer Args) => unknown
    ? (...args: Args) => Promise<Judged>
    : never
}
interface Checks extends ChecksOf<DatasetAssertions> {
  readonly not: ChecksOf<DatasetAssertions>
}

const judges = (): Readonly<Record<string, Judge>> => ({ ...registry, ...Object.fromEntries(ownMatchers()) })

interface Waiting extends Assertion {
  readonly resolve: (judged: Judged) => void
}

/**
 * Judges as the runner would, in one session for a file of tests, what is asked in one tick together.
 * `check(records).toHaveRowCount(3)` takes records, columns, frames and datasets, and gives verdict and message.
 */
export function judging({ references }: Pick<AssertionContext, 'references'> = {}) {
  const scans: ScanRecord[] = []
  const session = openSession({ onScan: (scan) => void scans.push(scan), threads: 2 })
  afterAll(() => session.close())
  let waiting: Waiting[] = []

  const settle = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    const judged = await settleAssertions(batch, session)
    for (const [index, judgement] of judged.entries()) batch[index]?.resolve(judgement)
  }
  const checks = (data: unknown, isNot: boolean): Checks =>
    new Proxy({} as Checks, {
      get(_, name: string) {
        if (name === 'not') return checks(data, true)
        return (...args: readonly unknown[]) =>
          new Promise<Judged>((resolve) => {
            const judge = judges()[name]
            if (judge === undefined) throw new TypeError(`there is no matcher ${name}`)
            const subject = isDataset(data) || isDatasetColumn(data) ? data : dataset(data, { name: 'data' })
            const shown = args.map((arg) => format(arg, { min: true, maxDepth: 2 })).join(', ')
            const call = `expect(data).${isNot ? 'not.' : ''}${name}(${shown})`
            if (waiting.length === 0) setImmediate(() => void settle())
            waiting.push({
              judge,
              data: subject,
              args,
              context: { call, isNot, matchers: judges(), ...(references && { references }) },
              resolve,
            })
          })
      },
    })
  function check(data: DatasetColumn): ChecksOf<ColumnAssertions>
  function check(data: unknown): Checks
  function check(data: unknown): unknown {
    return checks(data, false)
  }
  return { scans, check }
}
