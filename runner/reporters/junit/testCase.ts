import type { TestRecord } from '../../events.js'
import { element } from './element.js'
import { errorText } from './errorText.js'
import { outputOf } from './outputOf.js'
import { problem } from './problem.js'
import { properties } from './properties.js'
import { seconds } from './seconds.js'

/** A `<testcase>` and what it counts as in the attributes of the suites around it. */
export interface TestCase {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped'
  readonly xml: string
}

export function testCase(test: TestRecord, path: string): TestCase {
  const { suites, name, status, location, durationMs, errors, console } = test
  const kind = kindOf(test)
  const warnings = status === 'warned' ? errors.map((error) => `${errorText(error, path)}\n`) : []
  const content = [
    properties(test),
    kind === 'skipped' ? element('skipped', { message: skippedMessage(test) }) : '',
    kind === 'failure' || kind === 'error' ? problem(kind, errors, path) : '',
    outputOf(console, warnings),
  ].join('')
  const classname = [path, ...suites].join(' › ')
  const attributes = { classname, name, file: path, line: location?.line, time: seconds(durationMs) }
  return { kind, xml: element('testcase', attributes, content === '' ? '' : `\n${content}`) }
}

function kindOf({ status, errors }: TestRecord): TestCase['kind'] {
  if (status === 'passed' || status === 'warned') return 'passed'
  if (status !== 'failed') return 'skipped'
  return errors.some(({ kind }) => kind !== 'assertion') ? 'error' : 'failure'
}

function skippedMessage({ status, assertions, errors }: TestRecord): string {
  if (status === 'notRun') return ['not run', ...errors.map(({ message }) => message)].join('\n\n')
  if (status !== 'inconclusive') return status
  const told = assertions.filter(({ outcome }) => outcome === 'inconclusive').map(({ message }) => message)
  return ['inconclusive', ...told].join('\n\n')
}
