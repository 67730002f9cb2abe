import type { ReferenceReport, ScanRecord } from '../events.js'
import type { Assertion, Judgement } from './assertion.js'
import { errorRecord, type Whereabouts } from './errorRecord.js'

/** Judges what a file's tests assert of data. The engine is started by the first assertion and ended with the file. */
export interface Judge {
  judge(assertions: readonly Assertion[]): Promise<readonly Judgement[]>
  close(): Promise<{ readonly scans: readonly ScanRecord[]; readonly references: ReferenceReport }>
}

export function openJudge(where: Whereabouts): Judge {
  return {
    judge: (assertions) =>
      Promise.resolve(
        assertions.map((a) => {
          const failure = errorRecord(new Error('no data yet'), where)
          return {
            failure,
            record: {
              call: a.matcher,
              matcher: a.matcher,
              not: a.isNot,
              dataset: '',
              columns: [],
              outcome: 'error' as const,
              expected: '',
              received: null,
              facts: {},
              message: '',
              location: null,
            },
          }
        }),
      ),
    close: () =>
      Promise.resolve({
        scans: [],
        references: { written: [], updated: [], unchanged: [], obsolete: [], removed: [] },
      }),
  }
}
