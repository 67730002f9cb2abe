import { stringify } from 'yaml'
import type { ErrorRecord, FileRecord, TestRecord } from '../events.js'
import { terminalLine } from '../text/terminalLine.js'
import { terminalText } from '../text/terminalText.js'
import type { Reporter } from './reporter.js'

/** The Test Anything Protocol, version 14. A test that is inconclusive or did not run is skipped, a warning is ok. */
export const tap: Reporter = async function* (events) {
  let number = 0
  yield 'TAP version 14\n'
  for await (const event of events) {
    if (event.type === 'fileEnded') {
      yield `# ${terminalLine(event.file.path)}\n`
      for (const point of pointsOf(event.file)) yield pointText(++number, point)
    }
    if (event.type === 'runEnded') {
      for (const error of event.report.unhandledErrors) {
        yield pointText(++number, { ok: false, name: 'unhandled error', directive: '', errors: [error] })
      }
      yield `1..${number}\n`
    }
  }
}

interface Point {
  readonly ok: boolean
  readonly name: string
  readonly directive: string
  readonly errors: readonly ErrorRecord[]
  readonly durationMs?: number
}

function pointsOf({ path, tests, error }: FileRecord): readonly Point[] {
  const points = tests.map((test): Point => {
    const { suites, name, status, errors, durationMs } = test
    const title = [path, ...suites, name].join(' › ')
    return { ok: status !== 'failed', name: title, directive: directiveOf(test), errors, durationMs }
  })
  return error === null ? points : [...points, { ok: false, name: path, directive: '', errors: [error] }]
}

function directiveOf({ status, assertions }: TestRecord): string {
  if (status === 'skipped') return ' # SKIP'
  if (status === 'todo') return ' # TODO'
  if (status === 'notRun') return ' # SKIP not run'
  const unknown = assertions.find(({ outcome }) => outcome === 'inconclusive')
  return status === 'inconclusive' ? ` # SKIP inconclusive: ${escaped(unknown?.call ?? '')}` : ''
}

function pointText(number: number, { ok, name, directive, errors, durationMs }: Point): string {
  const line = `${ok ? 'ok' : 'not ok'} ${number} - ${escaped(name)}${directive}\n`
  if (errors.length === 0) return line
  const facts = {
    ...(durationMs === undefined ? {} : { duration_ms: durationMs }),
    failures: errors.map(({ kind, message, location }) => ({
      kind,
      message: terminalText(message),
      ...(location === null ? {} : { at: { line: location.line, column: location.column } }),
    })),
  }
  const block = stringify(facts, { lineWidth: 0, blockQuote: 'literal' })
  return `${line}  ---\n${block.replace(/^(?=.)/gm, '  ')}  ...\n`
}

/** A `#` begins a directive, and a backslash escapes. */
function escaped(text: string): string {
  return terminalLine(text.replaceAll('\\', '\\\\').replaceAll('#', '\\#'))
}
