import path from 'node:path'
import type { ErrorRecord } from '../events.js'
import type { CallSite } from './callSites.js'
import type { Whereabouts } from './errorRecord.js'
import { sourceOf } from './sourceOf.js'

/** Where a call stands, for a report: the nearest place in the test's own file, else the nearest of all, with its file. */
export function siteLocation(sites: readonly CallSite[], { file, root }: Whereabouts): ErrorRecord['location'] {
  const places = sites.map(sourceOf)
  const own = places.find((place) => place.file === file)
  if (own !== undefined) return { line: own.line, column: own.column }
  const [nearest] = places
  if (nearest === undefined) return null
  const { line, column } = nearest
  return { line, column, file: path.relative(root, nearest.file).split(path.sep).join('/') }
}
