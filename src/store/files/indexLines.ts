import { metricPoint } from '../metricPoint.js'
import type { RunRecord } from '../runRecord.js'
import { runSummary } from '../runSummary.js'
import { fileNameOf } from './fileNameOf.js'
import type { Line } from './appendLines.js'
import { pointLine } from '../pointLine.js'
import { segmentOf } from './segmentOf.js'

/**
 * What an index says of runs, by file, in the order in which it is written: a file of points for each metric, summaries of the runs of
 * some days each, and last the ids of runs of which all the rest is there.
 */
export function indexLines(records: readonly RunRecord[]): ReadonlyMap<string, readonly Line[]> {
  const files = new Map<string, Line[]>()
  const add = (file: string, line: Line) => {
    const lines = files.get(file)
    if (lines === undefined) files.set(file, [line])
    else lines.push(line)
  }
  for (const record of records) {
    // Of two assertions of one name the last counts.
    const byMetric = new Map(record.assertions.map((assertion) => [assertion.metric, assertion]))
    for (const [metric, assertion] of byMetric)
      add(`points/${fileNameOf(metric)}`, pointLine(metricPoint(assertion, record)))
  }
  for (const record of records)
    add(`summaries/${segmentOf(record.id)}`, [record.id, JSON.stringify(runSummary(record))])
  for (const { id } of records) add('ids', [id, ''])
  return files
}
