import type { CallSite } from './callSites.js'
import { sourceOf } from './sourceOf.js'
import { stackFrames } from './stackFrames.js'

/** Calls as the frames of a stack, without ours. */
export function siteFrames(sites: readonly CallSite[]): string {
  const lines = sites.map((site) => {
    const { file, line, column } = sourceOf(site)
    return `    at ${site.name === '' ? '<anonymous>' : site.name} (${file}:${line}:${column})`
  })
  return stackFrames(lines.join('\n'))
    .map(({ text }) => text)
    .join('\n')
}
