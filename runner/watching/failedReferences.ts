import type { RunReport } from '../events.js'

export interface FailedReference {
  /** Relative to the root. */
  readonly file: string
  readonly fullName: string
  /** What differs, as the assertions say it. */
  readonly messages: readonly string[]
}

/** The tests of a run whose data differ from their references. */
export function failedReferences({ files }: RunReport): readonly FailedReference[] {
  return files.flatMap(({ path, tests }) =>
    tests.flatMap(({ fullName, assertions }) => {
      const messages = assertions
        .filter(({ matcher, outcome }) => matcher === 'toMatchReference' && outcome === 'fail')
        .map(({ message }) => message)
      return messages.length === 0 ? [] : [{ file: path, fullName, messages }]
    }),
  )
}
