import { measuredReport } from '../measured/measuredReport.js'
import { expositionOf } from '../openmetrics/expositionOf.js'
import { familiesOf } from '../openmetrics/familiesOf.js'
import type { Reporter } from './reporter.js'

/** For Prometheus' textfile collector and whatever else reads OpenMetrics: the run's numbers as gauges. */
export const openmetrics: Reporter = async function* (events) {
  for await (const event of events) {
    if (event.type === 'runEnded') yield expositionOf(familiesOf([{ labels: {}, run: measuredReport(event.report) }]))
  }
}
