import { referenceBrand } from './referenceBrand.js'

/** A reference that a test keeps by name. */
export interface NamedReference {
  readonly [referenceBrand]: true
  readonly name: string
}

/**
 * What `toMatchReference(name)` keeps in the reference file of this test file or of one beside it, to be compared with other
 * data: `expect(today).toNotDriftFrom(reference('train'))`.
 */
export function reference(name: string): NamedReference {
  return Object.freeze({ [referenceBrand]: true as const, name })
}
