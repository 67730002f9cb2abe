import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { metricFacts } from '../metricFacts.js'
import type { MetricFacts } from '../metricFacts.js'
import type { MetricPoint } from '../metricPoint.js'
import type { RunAssertion, RunRecord } from '../runRecord.js'
import type { RunSummary } from '../runSummary.js'
import { appendLines } from './appendLines.js'
import type { Line } from './appendLines.js'
import { dropLines } from './dropLines.js'
import { fileNameOf } from './fileNameOf.js'
import { indexLines } from './indexLines.js'
import { linesOfIds } from './linesOfIds.js'
import { missingIds } from './missingIds.js'
import { openIndexCheck } from './openIndexCheck.js'
import type { IndexCheck } from './openIndexCheck.js'
import { parseLine } from '../parseLine.js'
import { parsePoint } from '../parsePoint.js'
import { readLines } from './readLines.js'
import { readTextNow } from './readTextNow.js'
import { segmentOf } from './segmentOf.js'

/**
 * What would take long to find in the records: a line a run in files of some days, and for each metric a file with a line a run. Lines
 * are only ever added, by any number of writers, and a run's id last: where it stands, all of its numbers do. Nothing of it is held in
 * memory: of 100,000 runs with 200 assertions it is 2.5 GB.
 */
export interface FileIndex {
  /** Of the runs that it holds, in order. */
  ids(): readonly string[]
  /** What the folder of records looked like when it held just these. */
  look(): string
  setLook(look: string): void
  /** Those of the ids, in order, of which it does not hold the runs. */
  missing(ids: readonly string[]): readonly string[]
  /** Adds runs; those that it holds already stand there twice, which does no harm. */
  add(records: readonly RunRecord[]): void
  /** Looks summaries up, reading each file once. */
  summaries(): (id: string) => RunSummary | undefined
  /** As the first run called them. */
  metrics(): readonly MetricFacts[]
  /** Of these runs, whose ids are in order. */
  points(metric: string, ids: readonly string[]): readonly MetricPoint[]
  /** What others add meanwhile may be lost. */
  drop(runs: ReadonlySet<string>): Promise<void>
  check(): IndexCheck
  clear(): void
}

export function fileIndex(folder: string): FileIndex {
  const at = (file: string) => path.join(folder, file)
  const filesIn = (part: string) => (existsSync(at(part)) ? readdirSync(at(part)).filter(isOurs) : [])
  return {
    ids: () => {
      const lines = readTextNow(at('ids')).split('\n')
      const ids = lines.filter((line) => line.length === 27).map((line) => line.slice(0, 26))
      return ids.every((id, place) => place === 0 || (ids[place - 1] ?? '') < id) ? ids : [...new Set(ids)].sort()
    },
    look: () => readTextNow(at('look')),
    setLook: (look) => writeFileSync(at('look'), look),
    missing: (ids) => missingIds(ids, readTextNow(at('ids'))),
    add(records) {
      const known = new Map(readLines(at('facts')))
      const facts = new Map(records.flatMap((record) => record.assertions.map(factsLine)))
      const missing = [...facts].filter(([metric]) => parseLine(known.get(metric)) === undefined)
      if (missing.length > 0) appendLines(at('facts'), missing)
      for (const [file, lines] of indexLines(records)) appendLines(at(file), lines)
    },
    summaries() {
      const read = new Map<string, ReadonlyMap<string, string>>()
      return (id) => {
        const segment = segmentOf(id)
        const lines = read.get(segment) ?? new Map(readLines(at(`summaries/${segment}`)))
        read.set(segment, lines)
        return parseLine(lines.get(id)) as RunSummary | undefined
      }
    },
    metrics: () =>
      [...new Map(readLines(at('facts'))).values()].flatMap(
        (line) => (parseLine(line) as MetricFacts | undefined) ?? [],
      ),
    points(metric, ids) {
      const lines = linesOfIds(ids, readLines(at(`points/${fileNameOf(metric)}`)))
      return lines.flatMap((line) => parsePoint(line) ?? [])
    },
    async drop(gone) {
      await dropLines(at('ids'), gone)
      for (const part of ['points', 'summaries'])
        for (const file of filesIn(part)) await dropLines(at(`${part}/${file}`), gone)
      const left = new Set(filesIn('points'))
      await dropLines(
        at('facts'),
        new Set(
          readLines(at('facts'))
            .map(([metric]) => metric)
            .filter((metric) => !left.has(metric)),
        ),
      )
    },
    check: () => openIndexCheck(folder),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What is left of a file that was being written is not. */
function isOurs(name: string): boolean {
  return /^[0-9A-Za-z]+$/.test(name)
}

function factsLine(assertion: RunAssertion): Line {
  return [fileNameOf(assertion.metric), JSON.stringify(metricFacts(assertion))]
}
