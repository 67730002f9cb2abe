import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { lineageEvent, type LineageFacts } from '../lineage/lineageEvent.js'
import { measuredReport } from '../measured/measuredReport.js'
import type { Reporter } from './reporter.js'

/** For lineage systems: events of OpenLineage, a line of JSON each, with what was found of the data. */
export const openlineage: Reporter = async function* (events, { root }) {
  const facts: LineageFacts = { runId: randomUUID(), namespace: path.basename(root) || 'mltest', job: 'mltest' }
  for await (const event of events) {
    if (event.type === 'runStarted') yield `${JSON.stringify(lineageEvent(facts, event.run.startedAt, 'started'))}\n`
    if (event.type !== 'runEnded') continue
    const ended = new Date(Date.parse(event.report.startedAt) + event.report.durationMs).toISOString()
    yield `${JSON.stringify(lineageEvent(facts, ended, measuredReport(event.report)))}\n`
  }
}
