import type { ErrorRecord } from '../events.js'
import type { PlannedTest } from '../tests/planTests.js'
import type { Whereabouts } from './errorRecord.js'
import { siteLocation } from './siteLocation.js'

/** The first test whose full name another one of the file has already: references and reports could not tell them apart. */
export function duplicateName(planned: readonly PlannedTest[], where: Whereabouts): ErrorRecord | undefined {
  const seen = new Map<string, PlannedTest>()
  for (const each of planned) {
    const first = seen.get(each.fullName)
    if (first === undefined) seen.set(each.fullName, each)
    else {
      const line = siteLocation(first.test.sites, where)?.line
      const message = `duplicate test name "${each.fullName}"${line === undefined ? '' : `; the first stands in line ${line}`}; in a table, tell rows apart by %# or $name`
      return { kind: 'load', message, stack: '', location: siteLocation(each.test.sites, where) }
    }
  }
  return undefined
}
