import type { CategoricalProfile } from '../../src/metrics/drift/categoricalProfile.js'
import { learnCategorical } from '../../src/profiles/learnCategorical.js'
import { mismatchOf } from '../../src/profiles/mismatchOf.js'
import { profiledSchema } from '../../src/profiles/profiledSchema.js'
import { withoutSpecials } from '../../src/profiles/withoutSpecials.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Column } from '../../src/sql/schema.js'
import type { Subject } from '../subject.js'
import { resolveReference } from './resolveReference.js'
import type { GivenReference } from './resolveReference.js'

/** All categories of a column of the reference. Throws a misuse where it has no such column, or cannot name them all. */
export async function referenceCategories(
  subject: Subject,
  column: Column,
  given: GivenReference,
  specials: readonly (string | number)[],
): Promise<{ readonly source: string; readonly profile: CategoricalProfile }> {
  const { name } = column
  const reference = await resolveReference(subject, given, {})
  const schema = 'data' in reference ? reference.data.schema : profiledSchema(reference.profile)
  const source = 'data' in reference ? reference.data.label : reference.profile.source
  const known = schema.find((each) => each.name === name)
  if (known === undefined) throw new Misuse(`column "${name}" is not in the reference ${source}`)
  const mismatch = mismatchOf(known, column)
  if (mismatch !== undefined) throw new Misuse(`column "${name}": ${mismatch}`)
  const profile =
    'data' in reference
      ? await learnCategorical(reference.data, withoutSpecials(known, specials.map(String)))
      : reference.profile.columns[name]?.values
  if (profile?.kind !== 'categorical')
    throw new Misuse(
      `the reference ${source} keeps no categories of column "${name}"; compare with the data themselves`,
    )
  if (profile.others > 0)
    throw new Misuse(
      `column "${name}" of ${source} has more than 1,000 categories; toHaveValuesFoundIn looks them up in the data`,
    )
  return { source, profile }
}
