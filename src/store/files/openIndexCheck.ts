import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import path from 'node:path'
import type { RunRecord } from '../runRecord.js'
import { indexLines } from './indexLines.js'
import { linesOfIds } from './linesOfIds.js'
import { readLines } from './readLines.js'

/** Compares an index with the records that it is of, one by one, and holds no more than a hash of each of its files. */
export interface IndexCheck {
  /** In the order of their ids. */
  add(record: RunRecord): void
  /** Whether the index says of these runs what their records say. */
  isRight(): boolean
}

export function openIndexCheck(folder: string): IndexCheck {
  const ids: string[] = []
  const hashes = new Map<string, Hash>()
  return {
    add(record) {
      ids.push(record.id)
      for (const [file, lines] of indexLines([record])) {
        const hash = hashes.get(file) ?? createHash('md5')
        hashes.set(file, hash)
        for (const [key, value] of lines) hash.update(`${key} ${value}\n`)
      }
    },
    isRight() {
      const facts = new Map(readLines(path.join(folder, 'facts')))
      return [...hashes].every(([file, wanted]) => {
        const [part, name = ''] = file.split('/')
        if (part === 'points' && !isWhole(facts.get(name))) return false
        const found = createHash('md5')
        for (const [id, line] of linesOfIds(ids, readLines(path.join(folder, file)))) found.update(`${id} ${line}\n`)
        return found.digest('hex') === wanted.digest('hex')
      })
    },
  }
}

function isWhole(line: string | undefined): boolean {
  return line?.endsWith('}') === true
}
