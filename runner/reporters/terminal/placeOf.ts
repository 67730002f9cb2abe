import { isAbsolute, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ErrorRecord, Location } from '../../events.js'
import { terminalLine } from '../../text/terminalLine.js'

/** Where something happened, absolute for reading and as people click on it. */
export interface Place {
  readonly file: string
  /** Relative to the root where it lies inside, with forward slashes. */
  readonly path: string
  readonly location: Location | null
}

/** The place of an error: its own, else that of the test it belongs to. */
export function placeOf(error: ErrorRecord, path: string, root: string, fallback: Location | null): Place {
  const location = error.location ?? fallback
  const given = error.location?.file ?? path
  const file = resolve(root, given.startsWith('file:') ? fileURLToPath(given) : given)
  const within = relative(root, file)
  const shown = within.startsWith('..') || isAbsolute(within) ? file : within
  return { file, path: terminalLine(shown.replaceAll('\\', '/')), location }
}
