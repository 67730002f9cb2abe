import { decodeProfile } from '../../src/profiles/decodeProfile.js'
import type { Profile } from '../../src/profiles/profile.js'
import type { Json } from '../../src/profiles/references/json.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Subject } from '../subject.js'

/** What a test keeps by a name in the reference files beside it. */
export async function namedProfile({ context }: Subject, name: string): Promise<Profile> {
  const { references } = context
  if (references === undefined)
    throw new Misuse(`reference("${name}") can be read in a test that mltest runs, and nowhere else`)
  const found = await references.named(name)
  if (found === undefined)
    throw new Misuse(
      `there is no reference "${name}" in the files beside this test; a test keeps one by toMatchReference("${name}")`,
    )
  // The keeper reads what a reference file held, which is JSON.
  return decodeProfile(found as Json)
}
