import type { RunEvent } from '../events.js'
import type { Reporter } from './reporter.js'
import { endText } from './terminal/endText.js'
import { fileText } from './terminal/fileText.js'
import { type Page, pageFor } from './terminal/pageFor.js'
import { advance } from './terminal/advance.js'
import { noProgress } from './terminal/noProgress.js'
import { progressLine } from './terminal/progressLine.js'
import { withTicks } from './terminal/withTicks.js'

const redrawMs = 100
const erase = '\r\u001b[2K'

/** For people: a line a file, failures as they happen, all of them once more at the end, and the counts last. */
export const terminal: Reporter = async function* (events, how) {
  const page = pageFor(how)
  let progress = noProgress
  let drawnAt: number | undefined
  let isApart = true
  for await (const event of how.isTerminal ? withTicks(events, redrawMs) : events) {
    const now = performance.now()
    if (event !== 'tick') progress = advance(progress, event, now)
    const text: string = event === 'tick' ? '' : eventText(event, page, isApart)
    if (text !== '') isApart = text.endsWith('\n\n')
    const isDue = how.isTerminal && (text !== '' || now - (drawnAt ?? 0) >= redrawMs)
    if (text !== '' || isDue) yield (drawnAt === undefined ? '' : erase) + text
    if (!isDue || progress.isOver) continue
    drawnAt = now
    yield page.colours.dim(progressLine(progress, now, how.width))
  }
}

/** `isApart`: an empty line stands above already. */
function eventText(event: RunEvent, page: Page, isApart: boolean): string {
  if (event.type === 'fileEnded') return fileText(event.file, page)
  return event.type === 'runEnded' ? `${isApart ? '' : '\n'}${endText(event.report, page)}` : ''
}
