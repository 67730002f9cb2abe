import type { Judge } from './subject.js'

const key = Symbol.for('mltest.ownMatchers/1')

interface Place {
  [key]?: Map<string, Judge> | undefined
}

/** The matchers that `defineMatcher` made in this process, by name, of whatever copy of this module. */
export function ownMatchers(): Map<string, Judge> {
  const place = globalThis as Place
  const own = place[key] ?? new Map<string, Judge>()
  place[key] = own
  return own
}
