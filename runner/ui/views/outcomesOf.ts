import { datasetLine } from '../../../src/store/datasetLine.js'
import type { RunAssertion, RunRecord } from '../../../src/store/runRecord.js'
import type { Outcome } from '../../../src/verdicts/verdict.js'
import { keyOf } from './keyOf.js'

/** How an assertion came out, period by period. */
export interface TestLine extends Pick<RunAssertion, 'test' | 'call' | 'columns' | 'file'> {
  readonly key: string
  /** By period; `null` where it was not made. */
  readonly outcomes: readonly (Outcome | null)[]
  readonly received: readonly (number | null)[]
}

/** All assertions on a line of data in these runs, by their newest names. */
export function outcomesOf(records: readonly (RunRecord | undefined)[], line: string): readonly TestLine[] {
  const lines = new Map<string, TestLine>()
  records.forEach((record, at) => {
    for (const assertion of record?.assertions ?? []) {
      if (datasetLine(assertion.dataset) !== line) continue
      const { metric, test, call, columns, file, outcome, received } = assertion
      const known = lines.get(metric)
      lines.set(metric, {
        ...{ key: keyOf(metric), test, call, columns, file },
        outcomes: (known?.outcomes ?? records.map(() => null)).with(at, outcome),
        received: (known?.received ?? records.map(() => null)).with(at, typeof received === 'number' ? received : null),
      })
    }
  })
  return [...lines.values()]
}
