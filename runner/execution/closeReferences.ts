import type { TestStatus } from '../events.js'
import type { FileEnd } from '../pool/protocol.js'
import type { FileReferences } from '../openReferences.js'
import type { FileRun } from './fileRun.js'

type Closed = Pick<FileEnd, 'references' | 'referenceError'>

/** Statuses of tests that may not have come to all of their references. */
const unfinished: ReadonlySet<TestStatus> = new Set(['failed', 'skipped', 'todo', 'notRun'])

/** Writes the references of a file whose tests have ended. */
export async function closeReferences(
  references: FileReferences,
  { settings, planned, statuses }: FileRun,
): Promise<Closed> {
  const all = [...planned.values()]
  const isFiltered =
    settings.testNamePattern !== undefined ||
    settings.names !== undefined ||
    settings.tags.length > 0 ||
    all.some(({ isOnly }) => isOnly)
  const open = all.filter(({ index }) => unfinished.has(statuses.get(index) ?? 'notRun'))
  try {
    const isWholeFile = all.length > 0 && !isFiltered
    return { references: await references.close({ isWholeFile, unfinished: open.map(({ fullName }) => fullName) }) }
  } catch (error) {
    const none = { written: [], updated: [], unchanged: [], obsolete: [], removed: [] }
    return { references: none, referenceError: error instanceof Error ? error.message : String(error) }
  }
}
