import type { AnyRow } from '../../src/datasets/dataset.js'
import type { Domains } from './domain.js'
import type { Case } from './property.js'
import { rowArbitrary } from './rowArbitrary.js'

/** What cases are made of. */
export interface Cases {
  readonly all: readonly Case[]
  /** Within which rows become simpler. */
  readonly domains: Domains
  readonly seed: number
  /** Numbers of the rows in the data, from 1, as `all` stand; absent where they were generated. */
  readonly numbers?: readonly number[]
  /** Where the values of a column come from; those of sensitive ones are shown nowhere. */
  readonly origin: (column: string) => 'data' | 'generated' | 'sensitive'
  /** Whether a row keeps the rules across columns, where there are any. */
  readonly isValid: (row: AnyRow) => Promise<boolean>
}

/** A case, and how fast-check came to it. */
export interface Found extends Case {
  /** The number of a case from 0, and which of the simpler rows was taken at each step: `9:2:2`. */
  readonly path: string
}

/**
 * Runs fast-check from a path on. Of a case that does not hold, columns one by one become the simplest of their domain, or as simple as
 * they can while it still does not hold. Nothing where all hold.
 */
export async function checkCases(
  { all, domains, seed }: Cases,
  path: string,
  holds: (each: Case) => Promise<boolean>,
): Promise<Found | undefined> {
  // Loaded only where a counter-example is looked for.
  const fc = await import('fast-check')
  const salts = fc.noShrink(fc.nat({ max: 2 ** 21 - 1 }))
  const property = fc.asyncProperty(rowArbitrary(fc, domains), salts, (row, salt) => holds({ row, salt }))
  const examples = all.map(({ row, salt }): [AnyRow, number] => [row, salt])
  const found = await fc.check(property, { seed, path, examples, numRuns: Math.max(all.length, 1) })
  const [row, salt] = found.counterexample ?? []
  if (row === undefined || salt === undefined || found.counterexamplePath === null) return undefined
  return { row, salt, path: found.counterexamplePath }
}
