import { counted } from '../../../src/verdicts/counted.js'
import type { FileRecord, RunReport, TestRecord } from '../../events.js'
import { formatDuration } from '../../text/formatDuration.js'
import { markdownText } from '../../text/markdownText.js'
import { reasonOf } from '../../text/reasonOf.js'
import { statusMarks } from '../../text/statusMarks.js'

const worstFirst = ['failed', 'warned', 'inconclusive', 'notRun', 'passed', 'skipped', 'todo']

/** GitHub drops a summary of more than 1 MiB as a whole. */
const mostBytes = 1_000_000

/** The whole run as a table for a job's page, what needs eyes first. */
export function summaryMarkdown({ counts, files, scans, durationMs, unhandledErrors }: RunReport): string {
  const scanned = scans.reduce((rows, scan) => rows + (scan.cached ? 0 : (scan.rows ?? 0)), 0)
  const head = [
    `### mltest: ${counts.passed} passed, ${counts.failed} failed`,
    '',
    `${counted(files.length, 'file')}, ${counted(scanned, 'row')} scanned, ${formatDuration(durationMs)}.`,
    '',
    '| | test | what |',
    '|---|---|---|',
    ...unhandledErrors.map(({ message }) => row('✗ error', 'outside of tests', reasonOf(message))),
    ...files.flatMap(({ path, error }) => (error === null ? [] : [row('✗ error', path, reasonOf(error.message))])),
  ]
  const tests = files.flatMap((file) => file.tests.map((test) => ({ test, file })))
  tests.sort((a, b) => worstFirst.indexOf(a.test.status) - worstFirst.indexOf(b.test.status))
  return cut([...head, ...tests.map(({ test, file }) => testRow(test, file))])
}

function testRow(test: TestRecord, { path }: FileRecord): string {
  const told = [
    ...test.errors.map(({ message }) => reasonOf(message)),
    ...test.assertions.filter(({ outcome }) => outcome === 'inconclusive').map(({ message }) => reasonOf(message)),
  ]
  return row(
    `${statusMarks[test.status]} ${test.status === 'notRun' ? 'not run' : test.status}`,
    [path, ...test.suites, test.name].join(' › '),
    told.join('; '),
  )
}

function row(status: string, name: string, what: string): string {
  return `| ${status} | ${markdownText(name)} | ${markdownText(what)} |`
}

function cut(lines: readonly string[]): string {
  let bytes = 0
  const kept = lines.filter((line) => (bytes += Buffer.byteLength(line) + 1) < mostBytes)
  const rest = lines.length - kept.length
  return [...kept, ...(rest === 0 ? [] : ['', `… and ${counted(rest, 'more line')}.`]), ''].join('\n')
}
