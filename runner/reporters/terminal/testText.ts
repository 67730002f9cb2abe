import { formatFact } from '../../../src/verdicts/formatFact.js'
import type { AssertionRecord, TestRecord } from '../../events.js'
import { formatDuration } from '../../text/formatDuration.js'
import { terminalLine } from '../../text/terminalLine.js'
import { consoleText } from './consoleText.js'
import { errorText } from './errorText.js'
import { messageText } from './messageText.js'
import type { Page } from './pageFor.js'
import { statusMark } from './statusMark.js'

/** A test with what it has to tell, or nothing when there is nothing to tell and `--verbose` was not given. */
export function testText(test: TestRecord, path: string, page: Page): readonly string[] {
  // Of many failures each has its own line of code; their surroundings would be the same again and again.
  const context = test.errors.length > 3 ? 0 : 2
  const told = [
    ...(page.verbose ? test.assertions.filter(({ outcome }) => outcome === 'pass') : []).map((a) => [
      passText(a, page),
    ]),
    ...test.errors.map((error) => errorText(error, { path, test: test.location, context }, page)),
    ...test.assertions.filter(isInconclusive).map(({ message }) => messageText(message, page)),
    ...(page.silent || test.console.length === 0 ? [] : [consoleText(test.console, page)]),
  ]
  if (told.length === 0 && !page.verbose) return []
  const blocks = told.map((lines) => ['', ...lines.map((line) => (line === '' ? '' : `  ${line}`))])
  // What passed and what was written needs no air; messages of many lines do.
  const isDense = test.errors.length === 0 && !test.assertions.some(isInconclusive)
  return [headline(test, page), ...blocks.flatMap((lines) => (isDense ? lines.slice(1) : lines))]
}

function headline({ suites, name, status, durationMs, retries }: TestRecord, page: Page): string {
  const { colours } = page
  const path = suites.map((suite) => colours.dim(`${terminalLine(suite)} › `)).join('')
  const title = terminalLine(name)
  const again = retries === 0 ? '' : colours.yellow(`  after ${retries === 1 ? 'a retry' : `${retries} retries`}`)
  const time = status === 'passed' || status === 'failed' ? colours.dim(`  ${formatDuration(durationMs)}`) : ''
  return `${statusMark(status, page)} ${path}${status === 'failed' ? colours.bold(title) : title}${time}${again}`
}

function passText({ call, received }: AssertionRecord, { colours }: Page): string {
  return colours.dim(`${terminalLine(call)}  ${terminalLine(formatFact(received))}`)
}

function isInconclusive({ outcome }: AssertionRecord): boolean {
  return outcome === 'inconclusive'
}
