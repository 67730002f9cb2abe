import path from 'node:path'
import { isId } from '../isId.js'
import type { MetricFacts } from '../metricFacts.js'
import { parseRecord } from '../parseRecord.js'
import type { RunRecord } from '../runRecord.js'
import type { RunSummary } from '../runSummary.js'
import { fileFolder } from './fileFolder.js'
import { fileIndex } from './fileIndex.js'
import type { IndexedPoint } from './fileIndex.js'

/** Records of runs, a file each, and an index that follows them by itself. */
export interface FileRuns {
  put(record: RunRecord): Promise<void>
  read(id: string): Promise<RunRecord | undefined>
  /** Ids, oldest first. */
  ids(): Promise<readonly string[]>
  /** What the index says of the runs that there are, oldest first; made when it is asked for. */
  summaries(): Promise<readonly (() => RunSummary)[]>
  metrics(): Promise<readonly MetricFacts[]>
  points(metric: string): Promise<ReadonlyMap<string, IndexedPoint>>
  /** Compares the index with a record; true when it had to be mended. */
  mend(record: RunRecord): boolean
  remove(ids: ReadonlySet<string>): Promise<void>
}

export function fileRuns(folder: string): FileRuns {
  const records = fileFolder(path.join(folder, 'runs'))
  const index = fileIndex(path.join(folder, 'index'))
  const unreadable = new Set<string>()

  const read = async (id: string) => {
    const text = isId(id) ? await records.read(id) : undefined
    return text === undefined ? undefined : parseRecord(text, `runs/${id}.json`)
  }
  const ids = async () => (await records.names()).filter(isId)
  /** A writer that was killed between its record and the index leaves the record alone. */
  const indexed = async () => {
    const all = await ids()
    const known = index.runs()
    for (const id of all.filter((id) => !known.has(id) && !unreadable.has(id))) {
      const record = await read(id).catch(() => undefined)
      if (record === undefined) unreadable.add(id)
      else tolerate(() => index.mend(record))
    }
    return all
  }
  return {
    read,
    ids,
    async put(record) {
      if (!(await records.write(record.id, `${JSON.stringify(record)}\n`))) return
      // The record is what counts; the next reader mends an index that could not be written.
      tolerate(() => index.add(record))
    },
    async summaries() {
      const all = await indexed()
      const known = index.runs()
      return all.flatMap((id) => {
        const text = known.get(id)
        return text === undefined ? [] : [() => JSON.parse(text) as RunSummary]
      })
    },
    async metrics() {
      await indexed()
      return index.metrics()
    },
    async points(metric) {
      const all = new Set(await indexed())
      return new Map([...index.points(metric)].filter(([run]) => all.has(run)))
    },
    mend: (record) => index.mend(record),
    async remove(gone) {
      for (const id of gone) await records.remove(id)
      await index.drop(gone)
    },
  }
}

function tolerate(act: () => unknown): void {
  try {
    act()
  } catch {
    // A full disk or a read-only folder: as above.
  }
}
