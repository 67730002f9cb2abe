import { Misuse } from '../../src/sql/misuse.js'
import { checkCases } from './checkCases.js'
import type { Cases } from './checkCases.js'
import type { Case } from './property.js'

/** The case that a path of an earlier failure leads to. */
export async function caseAt(cases: Cases, path: string): Promise<Case> {
  let first: Case | undefined
  const take = (each: Case): Promise<boolean> => {
    first ??= each
    return Promise.resolve(true)
  }
  // Beyond the cases fast-check would make some of its own.
  if (Number.parseInt(path) < cases.all.length) await checkCases(cases, path, take)
  if (first !== undefined) return first
  throw new Misuse(`there is no case ${path} of these rows and the seed ${cases.seed}; leave out path`)
}
