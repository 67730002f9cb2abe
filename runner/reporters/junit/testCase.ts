import { formatFact } from '../../../src/verdicts/formatFact.js'
import type { AssertionRecord, ErrorRecord, TestRecord } from '../../events.js'
import { reasonOf } from '../../text/reasonOf.js'
import { xmlText } from '../../text/xmlText.js'
import { element } from './element.js'

/** What a testcase counts as in the attributes of the suites around it. */
export type CaseKind = 'passed' | 'failure' | 'error' | 'skipped'

export interface TestCase {
  readonly kind: CaseKind
  readonly xml: string
}

/** A test as a `<testcase>`: at most one of failure, error and skipped, since Jenkins and GitLab read only the first. */
export function testCase(test: TestRecord, path: string): TestCase {
  const kind = kindOf(test)
  const content = [properties(test), verdict(test, kind, path), systemOut(test, path), output('stderr', test)].join('')
  return { kind, xml: caseElement([path, ...test.suites], test.name, path, test, content) }
}

/** What failed outside of tests as a `<testcase>` of its own, so that the counts show that the run did. */
export function errorCase(error: ErrorRecord, path: string): TestCase {
  const name = error.kind === 'load' ? `${path} did not load` : `${path} failed outside of its tests`
  const timing = { location: error.location, durationMs: 0 }
  return { kind: 'error', xml: caseElement([path], name, path, timing, problem('error', [error], path)) }
}

function caseElement(
  classes: readonly string[],
  name: string,
  path: string,
  { location, durationMs }: Pick<TestRecord, 'location' | 'durationMs'>,
  content: string,
): string {
  const time = seconds(durationMs)
  const attributes = { classname: classes.join(' › '), name, file: path, line: location?.line, time }
  return element('testcase', attributes, content === '' ? '' : `\n${content}`)
}

/** Jenkins accepts three digits after the point and no exponent. */
export function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

function kindOf({ status, errors }: TestRecord): CaseKind {
  if (status === 'passed' || status === 'warned') return 'passed'
  if (status !== 'failed') return 'skipped'
  return errors.some(({ kind }) => kind !== 'assertion') ? 'error' : 'failure'
}

function verdict(test: TestRecord, kind: CaseKind, path: string): string {
  if (kind === 'passed') return ''
  if (kind !== 'skipped') return problem(kind, test.errors, path)
  return element('skipped', { message: skippedMessage(test) })
}

function skippedMessage({ status, assertions, errors }: TestRecord): string {
  if (status === 'notRun') return ['not run', ...errors.map(({ message }) => message)].join('\n\n')
  if (status !== 'inconclusive') return status
  const told = assertions.filter(({ outcome }) => outcome === 'inconclusive').map(({ message }) => message)
  return ['inconclusive', ...told].join('\n\n')
}

function problem(name: 'failure' | 'error', errors: readonly ErrorRecord[], path: string): string {
  const worst = errors.find(({ kind }) => name === 'failure' || kind !== 'assertion') ?? errors[0]
  const type = name === 'failure' ? 'AssertionFailure' : (worst?.kind ?? 'error')
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  const message = `${headlineOf(worst?.message ?? 'failed')}${more}`
  return element(name, { message, type }, xmlText(errors.map((error) => textOf(error, path)).join('\n\n')))
}

/** `expect(orders).toHaveRowCount(5): expected 5 rows, received 4`. */
function headlineOf(message: string): string {
  const first = message.trimStart().split('\n', 1)[0] ?? ''
  const reason = reasonOf(message)
  return reason === first.trim() ? reason : `${first}: ${reason}`
}

function textOf({ kind, message, stack, location }: ErrorRecord, path: string): string {
  const at = location === null ? [] : [`at ${location.file ?? path}:${location.line}:${location.column}`]
  const calls = kind === 'assertion' ? [] : stack.split('\n').filter((line) => /^\s+at /.test(line))
  return [message, ...at, ...calls].join('\n')
}

function properties({ tags, assertions, retries }: TestRecord): string {
  const facts = [
    ...tags.map((tag) => ['tag', tag] as const),
    ...(retries === 0 ? [] : [['retries', String(retries)] as const]),
    ...[...new Set(assertions.map(({ dataset }) => dataset))].map((dataset) => ['dataset', dataset] as const),
    ...[...rowsOf(assertions)].map(([dataset, rows]) => [`rows ${dataset}`, rows] as const),
    ...assertions.map(({ call, received }) => [call, formatReceived(received)] as const),
  ]
  const listed = facts.map(([name, value]) => element('property', { name, value })).join('')
  return listed === '' ? '' : element('properties', {}, `\n${listed}`)
}

function rowsOf(assertions: readonly AssertionRecord[]): ReadonlyMap<string, string> {
  const known = assertions.filter(({ facts }) => facts['rows'] !== undefined)
  return new Map(known.map(({ dataset, facts }) => [dataset, formatReceived(facts['rows'] ?? null)]))
}

/** A number as programs read it; lists and records as people do. */
function formatReceived(received: AssertionRecord['received']): string {
  return typeof received === 'number' || typeof received === 'string' ? String(received) : formatFact(received)
}

function systemOut(test: TestRecord, path: string): string {
  const warnings = test.status === 'warned' ? test.errors.map((error) => textOf(error, path)) : []
  return output('stdout', test, warnings)
}

function output(stream: 'stdout' | 'stderr', { console }: TestRecord, before: readonly string[] = []): string {
  const written = console.filter((record) => record.stream === stream).map(({ text }) => text)
  const text = [...before.map((warning) => `${warning}\n`), ...written].join('')
  return text === '' ? '' : element(stream === 'stdout' ? 'system-out' : 'system-err', {}, xmlText(text))
}
