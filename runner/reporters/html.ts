import { reportPage } from './html/reportPage.js'
import type { Reporter } from './reporter.js'

/** For people, as one page to open or to attach: everything inside, nothing fetched. */
export const html: Reporter = async function* (events) {
  for await (const event of events) {
    if (event.type === 'runEnded') yield reportPage(event.report).html
  }
}
