import type { ConsoleRecord, TestRecord } from '../../events.js'
import { xmlText } from '../../text/xmlText.js'
import { element } from './element.js'
import { errorText } from './errorText.js'
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
    written('system-out', [...warnings, ...textsOf('stdout', console)]),
    written('system-err', textsOf('stderr', console)),
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

function textsOf(stream: ConsoleRecord['stream'], records: readonly ConsoleRecord[]): readonly string[] {
  return records.filter((record) => record.stream === stream).map(({ text }) => text)
}

function written(name: 'system-out' | 'system-err', texts: readonly string[]): string {
  return texts.length === 0 ? '' : element(name, {}, xmlText(texts.join('')))
}
