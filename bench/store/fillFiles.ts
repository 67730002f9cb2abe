import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileIndex } from '../../src/store/files/fileIndex.js'
import type { RunRecord } from '../../src/store/runRecord.js'

/** Fills the store in a folder past `putRun`, which waits for the disk at every file. */
export function fillFiles(folder: string, records: Iterable<RunRecord>): void {
  const index = fileIndex(path.join(folder, 'index'))
  mkdirSync(path.join(folder, 'runs'), { recursive: true })
  const waiting: RunRecord[] = []
  const add = () => index.add(waiting.splice(0))
  for (const record of records) {
    writeFileSync(path.join(folder, 'runs', `${record.id}.json`), JSON.stringify(record))
    if (waiting.push(record) === 500) add()
  }
  add()
}
