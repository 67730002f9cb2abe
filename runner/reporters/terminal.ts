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
  let drawn = ''
  let drawnAt = 0
  let isApart = true
  for await (const event of how.isTerminal ? withTicks(events, redrawMs) : events) {
    const now = performance.now()
    if (event !== 'tick') progress = advance(progress, event, now)
    const text: string = event === 'tick' ? '' : eventText(event, page, isApart)
    if (text !== '') {
      yield (drawn === '' ? '' : erase) + text
      isApart = text.endsWith('\n\n')
      drawn = ''
    }
    if (!how.isTerminal || progress.isOver || (drawn !== '' && now - drawnAt < redrawMs)) continue
    const line = progressLine(progress, now, how.width)
    if (line !== drawn) yield (drawn === '' ? '' : erase) + page.colours.dim(line)
    drawn = line
    drawnAt = now
  }
  if (drawn !== '') yield erase
}

/** `isApart`: an empty line stands above already. */
function eventText(event: RunEvent, page: Page, isApart: boolean): string {
  if (event.type === 'fileEnded') return fileText(event.file, page)
  return event.type === 'runEnded' ? `${isApart ? '' : '\n'}${endText(event.report, page)}` : ''
}
