import type { ErrorRecord } from '../../events.js'
import { element } from './element.js'
import { problem } from './problem.js'
import { seconds } from './seconds.js'
import type { TestCase } from './testCase.js'

/** What failed outside of tests, as a `<testcase>` of its own, so that the counts show that the run did. */
export function errorCase(error: ErrorRecord, path: string): TestCase {
  const name = error.kind === 'load' ? `${path} did not load` : `${path} failed outside of its tests`
  const attributes = { classname: path, name, file: path, line: error.location?.line, time: seconds(0) }
  return { kind: 'error', xml: element('testcase', attributes, `\n${problem('error', [error], path)}`) }
}
