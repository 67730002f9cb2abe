import { errorText } from './terminal/errorText.js'
import { fileText } from './terminal/fileText.js'
import { type Page, pageFor } from './terminal/page.js'
import { advance, noProgress, progressLine } from './terminal/progress.js'
import { recapText } from './terminal/recapText.js'
import { summaryText } from './terminal/summaryText.js'
import { withTicks } from './terminal/withTicks.js'
import type { RunEvent, RunReport } from '../events.js'
import type { Reporter } from './reporter.js'

const redrawMs = 80
const erase = '\r\u001b[2K'

/** For people: a line a file, failures as they happen, all of them once more at the end, and the counts last. */
export const terminal: Reporter = async function* (events, how) {
  const page = pageFor(how)
  let progress = noProgress
  let drawnAt = 0
  for await (const event of how.isTerminal ? withTicks(events, redrawMs) : events) {
    const now = performance.now()
    if (event !== 'tick') progress = advance(progress, event, now)
    const text = event === 'tick' ? '' : eventText(event, page)
    const isDue = how.isTerminal && (text !== '' || now - drawnAt >= redrawMs)
    if (text !== '' || isDue) yield (drawnAt > 0 ? erase : '') + text
    if (!isDue) continue
    const isOver = event !== 'tick' && event.type === 'runEnded'
    if (!isOver) yield page.colours.dim(progressLine(progress, now, how.width))
    drawnAt = isOver ? 0 : now
  }
}

function eventText(event: RunEvent, page: Page): string {
  if (event.type === 'fileEnded') return fileText(event.file, page)
  return event.type === 'runEnded' ? endText(event.report, page) : ''
}

function endText(report: RunReport, page: Page): string {
  const unhandled = report.unhandledErrors.map((error) => `${errorText(error, '', null, page).join('\n')}\n\n`).join('')
  const failures = report.files.filter((file) => file.error !== null).length + report.counts.failed
  // A single failure in a single file stands right above.
  const recap = failures > 1 || report.files.length > 1 ? recapText(report.files, page) : ''
  return `\n${unhandled}${recap}${summaryText(report, page)}`
}
