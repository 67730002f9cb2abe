import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageFolder } from './packageFolder.js'

export interface StackFrame {
  /** As it stands in the stack: `    at name (file:line:column)`. */
  readonly text: string
  /** Absolute path. */
  readonly file: string
  readonly line: number
  readonly column: number
}

const place = /^\s+at (?:.*\()?(?:async )?((?:file:\/\/|\/|[A-Za-z]:[\\/]).*?):(\d+):(\d+)\)?$/

/** The frames of a stack that are the user's: without Node's own and mltest's, most 30. */
export function stackFrames(stack: string): readonly StackFrame[] {
  // The message stands in the stack too, and may be megabytes; frames begin at the end of it.
  const lines = stack.slice(-65_536).split('\n')
  return lines
    .flatMap((text) => {
      const found = place.exec(text)
      if (found === null) return []
      const [, where = '', line, column] = found
      const file = pathOf(where)
      return isOwn(file) ? [] : [{ text: text.trimEnd(), file, line: Number(line), column: Number(column) }]
    })
    .slice(0, 30)
}

function pathOf(where: string): string {
  if (!where.startsWith('file:')) return path.normalize(where.replace(/\?[^/\\]*$/, ''))
  try {
    return fileURLToPath(where.replace(/[?#].*$/, ''))
  } catch {
    return where
  }
}

/** Ours, and what our dependencies do for us. */
function isOwn(file: string): boolean {
  return file.startsWith(packageFolder) || /[\\/]node_modules[\\/](?:expect|@jest|tsx|esbuild)[\\/]/.test(file)
}
