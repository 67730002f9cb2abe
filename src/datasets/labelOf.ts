import path from 'node:path'
import type { Source } from './source.js'

/** How messages call data that were given no name: a path as it was written, relative to the working directory where it can be. */
export function labelOf(source: Source): string {
  switch (source.kind) {
    case 'files':
      return path.isAbsolute(source.pattern) ? nearer(source.pattern, source.base) : source.pattern
    case 'frame':
      return source.label
    case 'query':
      return 'query'
    case 'computed':
      return source.label
    case 'joined':
      return `${labelOf(source.left.source)} and ${labelOf(source.right.source)}`
  }
}

function nearer(absolute: string, base: string): string {
  const relative = path.relative(base, absolute)
  return relative.startsWith('..') ? absolute : relative
}
