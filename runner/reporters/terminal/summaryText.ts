import { counted } from '../../../src/verdicts/counted.js'
import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import type { FileRecord, RunReport, ScanRecord } from '../../events.js'
import { formatDuration } from '../../text/formatDuration.js'
import { terminalLine } from '../../text/terminalLine.js'
import { changesOf } from './changesOf.js'
import { countsLine } from './countsLine.js'
import type { Page } from './pageFor.js'
import { statusOf } from './statusOf.js'

/** The end of a run: references, scans, files, time, and as the very last line how many tests passed and failed. */
export function summaryText(report: RunReport, page: Page): string {
  const { colours } = page
  const facts = [
    ...referenceLines(report, page),
    ...labelled('Scans', scanLine(report.scans)),
    ...labelled('Files', fileLine(report.files)),
    ...labelled('Duration', formatDuration(report.durationMs)),
  ]
  const errors = report.files.filter(({ error }) => error !== null).length + report.unhandledErrors.length
  return `${facts.join('\n')}\n\n${countsLine(report.counts, errors, page)}\n`

  function labelled(label: string, text: string): readonly string[] {
    return text === '' ? [] : [`${colours.dim(label.padEnd(10))} ${text}`]
  }
}

const mostListed = 10

function referenceLines(report: RunReport, { colours }: Page): readonly string[] {
  const { references } = report
  const changes = changesOf(report)
  const kinds = [
    ['written', references.written, '+', colours.green],
    ['updated', references.updated, '~', colours.yellow],
    ['removed', references.removed, '-', colours.yellow],
    ['obsolete', references.obsolete, '?', colours.yellow],
    ['unchanged', references.unchanged, '', colours.dim],
  ] as const
  const told = kinds.filter(([, entries]) => entries.length > 0)
  if (told.length === 0) return []
  const line = told.map(([kind, entries, , colour]) => colour(`${formatNumber(entries.length)} ${kind}`)).join(', ')
  const hint = references.obsolete.length === 0 ? [] : [colours.dim('mltest update removes what is obsolete')]
  const listed = told.flatMap(([, entries, sign, colour]) => {
    if (sign === '') return []
    const shown = entries
      .slice(0, mostListed)
      .flatMap((entry) => [
        `${colour(sign)} ${terminalLine(entry)}`,
        ...(changes.get(entry) ?? []).map((change) => `    ${terminalLine(change)}`),
      ])
    const more = entries.length - Math.min(entries.length, mostListed)
    return more === 0 ? shown : [...shown, colours.dim(`… and ${formatNumber(more)} more`)]
  })
  const indent = ' '.repeat(11)
  return [`${colours.dim('References')} ${line}`, ...[...listed, ...hint].map((text) => indent + text)]
}

function scanLine(scans: readonly ScanRecord[]): string {
  if (scans.length === 0) return ''
  const total = (of: (scan: ScanRecord) => number) => scans.reduce((sum, scan) => sum + of(scan), 0)
  const statements = total((scan) => (scan.cached ? 0 : scan.statements))
  const rows = total((scan) => (scan.cached ? 0 : (scan.rows ?? 0)))
  const assertions = counted(
    total((scan) => scan.assertions),
    'assertion',
  )
  const duration = formatDuration(total((scan) => scan.durationMs))
  return `${counted(statements, 'statement')} over ${counted(rows, 'row')} answered ${assertions} in ${duration}`
}

function fileLine(files: readonly FileRecord[]): string {
  const failed = files.filter((file) => statusOf(file) === 'failed').length
  return failed === 0 ? formatNumber(files.length) : `${formatNumber(files.length)} (${formatNumber(failed)} failed)`
}
