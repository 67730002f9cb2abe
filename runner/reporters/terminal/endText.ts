import type { RunReport } from '../../events.js'
import { errorText } from './errorText.js'
import type { Page } from './pageFor.js'
import { recapText } from './recapText.js'
import { summaryText } from './summaryText.js'

/** What stands below all files: errors that belong to none, everything that failed once more, and the summary. */
export function endText(report: RunReport, page: Page): string {
  const unhandled = report.unhandledErrors.map((error) => `${errorText(error, { path: '' }, page).join('\n')}\n\n`)
  const failures = report.files.filter(({ error }) => error !== null).length + report.counts.failed
  // A single failure in a single file stands right above.
  const recap = failures > 1 || report.files.length > 1 ? recapText(report.files, page) : ''
  return `${unhandled.join('')}${recap}${summaryText(report, page)}`
}
