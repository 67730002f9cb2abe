import { findSourceMap, type SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { CallSite } from './callSites.js'

/** Where a call stands in the source as its author wrote it. */
export interface SourcePosition {
  /** Absolute path. */
  readonly file: string
  readonly line: number
  readonly column: number
}

// A map is parsed anew by each `findSourceMap`.
const maps = new Map<string, SourceMap | undefined>()

export function sourceOf({ file, line, column }: CallSite): SourcePosition {
  if (!maps.has(file)) maps.set(file, findSourceMap(file))
  const entry = maps.get(file)?.findEntry(line - 1, column - 1)
  if (entry === undefined || !('originalSource' in entry)) return { file: pathOf(file), line, column }
  return {
    file: pathOf(entry.originalSource),
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  }
}

/** Without the query that loaders append. */
function pathOf(file: string): string {
  return file.startsWith('file:') ? fileURLToPath(file.replace(/[?#].*$/, '')) : file
}
