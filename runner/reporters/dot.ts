import type { TestStatus } from '../events.js'
import { fileText } from './terminal/fileText.js'
import { endText } from './terminal/endText.js'
import { pageFor } from './terminal/pageFor.js'
import { statusMark } from './terminal/statusMark.js'
import { statusOf } from './terminal/statusOf.js'
import type { Reporter } from './reporter.js'

/** A character a test, then what failed and the summary. */
export const dot: Reporter = async function* (events, how) {
  const page = pageFor(how)
  const most = Math.min(how.width, 80)
  let column = 0
  for await (const event of events) {
    if (event.type === 'testEnded') {
      yield (column > 0 && column % most === 0 ? '\n' : '') + dotOf(event.test.status)
      column++
    }
    if (event.type === 'runEnded') {
      const { files } = event.report
      const worthTelling = files.filter((file) => !['passed', 'skipped', 'todo'].includes(statusOf(file)))
      yield `${column > 0 ? '\n\n' : ''}${worthTelling.map((file) => fileText(file, page)).join('')}`
      yield endText(event.report, page)
    }
  }

  function dotOf(status: TestStatus): string {
    return status === 'passed' ? page.colours.green('·') : statusMark(status, page)
  }
}
