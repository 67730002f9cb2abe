import { posix } from 'node:path'
import type { FileRecord } from '../../events.js'
import { formatDuration } from '../../text/formatDuration.js'
import { terminalLine } from '../../text/terminalLine.js'
import { consoleText } from './consoleText.js'
import { countsLine } from './countsLine.js'
import { countsOf } from './countsOf.js'
import { errorText } from './errorText.js'
import type { Page } from './pageFor.js'
import { statusMark } from './statusMark.js'
import { statusOf } from './statusOf.js'
import { testText } from './testText.js'

/** A file of tests: one line, and below it those of its tests that have something to tell. */
export function fileText(file: FileRecord, page: Page): string {
  const blocks = [
    ...(file.error === null ? [] : [errorText(file.error, { path: file.path }, page)]),
    ...(page.silent || file.console.length === 0 ? [] : [consoleText(file.console, page)]),
    ...file.tests.map((test) => testText(test, file.path, page)),
  ].filter((lines) => lines.length > 0)
  const between = page.verbose ? '\n' : '\n\n'
  const body = blocks.map((lines) => lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')).join(between)
  return blocks.length === 0 ? `${headline(file, page)}\n` : `${headline(file, page)}\n\n${body}\n\n`
}

function headline(file: FileRecord, page: Page): string {
  const { colours } = page
  const { dir, base } = posix.parse(terminalLine(file.path))
  const name = `${dir === '' ? '' : colours.dim(`${dir}/`)}${colours.bold(base)}`
  const counts = file.tests.length === 0 ? '' : `  ${fileCounts(file, page)}`
  return `${statusMark(statusOf(file), page)} ${name}${counts}  ${colours.dim(formatDuration(file.durationMs))}`
}

function fileCounts(file: FileRecord, page: Page): string {
  const counts = countsOf(file.tests)
  return counts.passed === file.tests.length
    ? page.colours.dim(`${counts.passed} passed`)
    : countsLine(counts, file.error === null ? 0 : 1, page, [])
}
