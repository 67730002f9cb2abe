import { jsonText } from '../text/jsonText.js'
import type { Reporter } from './reporter.js'

/** For programs: the whole report as `mltest/schemas/report.json` describes it. */
export const json: Reporter = async function* (events) {
  for await (const event of events) {
    if (event.type === 'runEnded') yield jsonText(event.report)
  }
}
