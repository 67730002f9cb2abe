import type { RunAssertion } from '../../src/store/runRecord.js'
import type { AssertionRecord, FileRecord, TestRecord } from '../events.js'
import { bounded } from './bounded.js'
import { metricName } from './metricName.js'

/** What a run's tests asserted of data, as it is kept. Assertions of a test that would have one name are numbered. */
export function assertionsOf(files: readonly FileRecord[]): readonly RunAssertion[] {
  return files.flatMap(({ path, tests }) =>
    tests.flatMap((test) => {
      const counts = new Map<string, number>()
      return test.assertions.map((assertion) => {
        const metric = metricName(path, test.fullName, assertion.call)
        const count = (counts.get(metric) ?? 0) + 1
        counts.set(metric, count)
        return kept(path, test, assertion, count === 1 ? metric : `${metric} (${count})`)
      })
    }),
  )
}

function kept(file: string, test: TestRecord, assertion: AssertionRecord, metric: string): RunAssertion {
  const { call, matcher, dataset, columns, outcome, expected, received, facts, message } = assertion
  return {
    file,
    test: bounded(test.fullName, 1_000),
    metric,
    call: bounded(call, 1_000),
    matcher,
    dataset,
    columns,
    outcome,
    ...(test.severity === 'warn' ? { severity: 'warn' } : {}),
    expected,
    received,
    facts,
    ...(outcome === 'pass' ? {} : { message: bounded(message, 10_000) }),
  }
}
