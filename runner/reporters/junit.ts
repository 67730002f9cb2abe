import { hostname } from 'node:os'
import type { FileRecord, RunReport } from '../events.js'
import { element } from './junit/element.js'
import { errorCase } from './junit/errorCase.js'
import { outputOf } from './junit/outputOf.js'
import { seconds } from './junit/seconds.js'
import { testCase, type TestCase } from './junit/testCase.js'
import type { Reporter } from './reporter.js'

/** For Jenkins, GitLab and their like: one suite a file, one testcase a test. */
export const junit: Reporter = async function* (events) {
  for await (const event of events) {
    if (event.type === 'runEnded') yield document(event.report)
  }
}

function document(report: RunReport): string {
  const suites = report.files.map((file) => {
    const outside = file.error === null ? [] : [errorCase(file.error, file.path)]
    const cases = [...file.tests.map((test) => testCase(test, file.path)), ...outside]
    return { cases, xml: suite(file, cases, report.startedAt) }
  })
  const unhandled = report.unhandledErrors.map((error) => errorCase(error, 'unhandled errors'))
  const late = { path: 'unhandled errors', durationMs: 0, console: [] }
  const all =
    unhandled.length === 0 ? suites : [...suites, { cases: unhandled, xml: suite(late, unhandled, report.startedAt) }]
  const cases = all.flatMap((one) => one.cases)
  const attributes = { name: 'mltest', ...counts(cases), time: seconds(report.durationMs) }
  const content = `\n${all.map(({ xml }) => xml).join('')}`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, content)}`
}

function suite(
  file: Pick<FileRecord, 'path' | 'durationMs' | 'console'>,
  cases: readonly TestCase[],
  timestamp: string,
): string {
  const attributes = {
    name: file.path,
    file: file.path,
    timestamp: timestamp.slice(0, 19),
    hostname: hostname(),
    time: seconds(file.durationMs),
    ...counts(cases),
  }
  return element('testsuite', attributes, `\n${cases.map(({ xml }) => xml).join('')}${outputOf(file.console)}`)
}

function counts(cases: readonly TestCase[]) {
  const count = (kind: TestCase['kind']) => cases.filter((one) => one.kind === kind).length
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') }
}
