import path from 'node:path'
import { isId } from '../isId.js'
import { metricFacts } from '../metricFacts.js'
import type { MetricFacts } from '../metricFacts.js'
import { metricPoint } from '../metricPoint.js'
import type { MetricPoint } from '../metricPoint.js'
import { parseRecord } from '../parseRecord.js'
import type { RunRecord } from '../runRecord.js'

import { runSummary } from '../runSummary.js'
import type { RunSummary } from '../runSummary.js'
import { fileFolder } from './fileFolder.js'
import { fileIndex } from './fileIndex.js'
import { lookAt } from './lookAt.js'
import type { IndexCheck } from './openIndexCheck.js'

/** Records of runs, a file each, and an index that follows them by itself. */
export interface FileRuns {
  put(record: RunRecord): Promise<void>
  read(id: string): Promise<RunRecord | undefined>
  /** Ids, oldest first. */
  ids(): Promise<readonly string[]>
  /** Newest first, each looked up when it is asked for. */
  summaries(): AsyncGenerator<RunSummary>
  metrics(): Promise<readonly MetricFacts[]>
  /** Oldest first, with the statuses with which the runs ended. */
  points(metric: string): Promise<readonly MetricPoint[]>
  /** Compares the index with records. */
  check(): IndexCheck
  /** Makes the index anew. */
  remake(): Promise<void>
  remove(ids: ReadonlySet<string>): Promise<void>
}

/** Records that are read and added to an index at once. */
const batch = 500

export function fileRuns(folder: string): FileRuns {
  const records = fileFolder(path.join(folder, 'runs'))
  const index = fileIndex(path.join(folder, 'index'))
  const unreadable = new Set<string>()

  const read = async (id: string) => {
    const text = isId(id) ? await records.read(id) : undefined
    return text === undefined ? undefined : parseRecord(text, `runs/${id}.json`)
  }
  const ids = async () => (await records.names()).filter(isId)
  const readable = async (some: readonly string[]) => {
    const found = await Promise.all(some.map((id) => read(id).catch(() => undefined)))
    for (const [at, id] of some.entries()) if (found[at] === undefined) unreadable.add(id)
    return found.filter((record) => record !== undefined)
  }
  const add = async (all: readonly string[]) => {
    for (let at = 0; at < all.length; at += batch) index.add(await readable(all.slice(at, at + batch)))
  }
  const indexed = async () => {
    const look = await lookAt(path.join(folder, 'runs'))
    if (look !== undefined && look === index.look()) return { all: index.ids(), missing: [] }
    const all = await ids()
    // A writer that was killed between its record and the index left the record alone.
    const missing = index.missing(all).filter((id) => !unreadable.has(id))
    const isWritten = await succeeds(async () => {
      await add(missing)
      if (look !== undefined && isSame(index.ids(), all)) index.setLook(look)
    })
    return { all, missing: isWritten ? [] : missing }
  }
  /** Where the index cannot be written the records themselves are looked at, one by one. */
  async function* recordsOf(missing: readonly string[]) {
    for (const id of missing) yield* await readable([id])
  }
  return {
    read,
    ids,
    async put(record) {
      if (!(await records.write(record.id, `${JSON.stringify(record)}\n`))) return
      // The record is what counts; the next reader mends an index that could not be written.
      await succeeds(() => index.add([record]))
    },
    async *summaries() {
      const { all } = await indexed()
      const summaryOf = index.summaries()
      for (const id of all.toReversed()) {
        const summary = summaryOf(id)
        if (summary !== undefined) yield summary
        else for (const record of await readable([id])) yield runSummary(record)
      }
    },
    async metrics() {
      const { missing } = await indexed()
      const facts = new Map(index.metrics().map((each) => [each.metric, each]))
      for await (const { assertions } of recordsOf(missing))
        for (const assertion of assertions) facts.set(assertion.metric, metricFacts(assertion))
      return [...facts.values()]
    },
    async points(metric) {
      const { all, missing } = await indexed()
      const points = index.points(metric, all)
      if (missing.length === 0) return points
      const added = new Map(points.map((point) => [point.run, point]))
      for await (const record of recordsOf(missing)) {
        const assertion = record.assertions.findLast((each) => each.metric === metric)
        if (assertion !== undefined) added.set(record.id, metricPoint(assertion, record))
      }
      return [...added.values()].sort((a, b) => (a.run < b.run ? -1 : 1))
    },
    check: () => index.check(),
    async remake() {
      // Whoever added to it before has its record among those that are listed now.
      index.clear()
      await add(await ids())
    },
    async remove(gone) {
      for (const id of gone) await records.remove(id)
      const before = await ids()
      const unknown = new Set(index.missing(before))
      const whole = new Set(before.filter((id) => !unknown.has(id)))
      await index.drop(gone)
      // Lines that others were adding may be lost.
      await add((await ids()).filter((id) => !whole.has(id)))
    },
  }
}

function isSame(ids: readonly string[], others: readonly string[]): boolean {
  return ids.length === others.length && ids.every((id, at) => id === others[at])
}

async function succeeds(act: () => unknown): Promise<boolean> {
  try {
    await act()
    return true
  } catch {
    // A full disk or a read-only folder.
    return false
  }
}
