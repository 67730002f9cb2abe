import { dataset } from '../../src/datasets/dataset.js'
import type { Dataset } from '../../src/datasets/dataset.js'
import { isDataset } from '../../src/datasets/isDataset.js'
import { isDatasetColumn } from '../../src/datasets/isDatasetColumn.js'
import type { Reference } from '../../src/profiles/outlineReference.js'
import { isLiveProfile } from '../../src/profiles/isLiveProfile.js'
import { isNamedReference } from '../../src/profiles/isNamedReference.js'
import { learnProfile } from '../../src/profiles/learnProfile.js'
import type { LiveProfile } from '../../src/profiles/liveProfile.js'
import type { ProfileOptions } from '../../src/profiles/profileOptions.js'
import type { NamedReference } from '../../src/profiles/reference.js'
import { Misuse } from '../../src/sql/misuse.js'
import { isRunReference } from '../../src/store/references/isRunReference.js'
import type { RunReference } from '../../src/store/references/runReference.js'
import { pastOf } from '../pastOf.js'
import { print } from '../print.js'
import type { Subject } from '../subject.js'
import { dataOf } from './dataOf.js'
import { namedProfile } from './namedProfile.js'

/** What a drift test may be given to compare with. Frames and records are data, as in `dataset()`. */
export type GivenReference = Dataset | NamedReference | LiveProfile | RunReference | readonly object[] | object

/** Opens what an assertion compares with. */
export async function resolveReference(
  subject: Subject,
  given: GivenReference,
  options: ProfileOptions,
): Promise<Reference> {
  if (isRunReference(given)) {
    if (subject.options.where !== undefined || subject.part !== undefined)
      throw new Misuse(`${given.text} knows whole datasets: narrow the dataset, data.where(…), and not the assertion`)
    return { profile: await pastOf(subject, given).profile(given, subject.dataset) }
  }
  if (isNamedReference(given)) return { profile: await namedProfile(subject, given.name) }
  if (isLiveProfile(given)) {
    const data = dataOf(await subject.alike(given.dataset))
    return { profile: await learnProfile(data, data.schema, { ...options, ...given.options }) }
  }
  if (isDatasetColumn(given)) throw new Misuse('a reference is a dataset, not one of its columns')
  if (typeof given !== 'object')
    throw new Misuse(
      `a reference is a dataset, profile(dataset), reference(name), run(…), window(…) or sameWeekday(…), not ${print(given)}`,
    )
  return { data: dataOf(await subject.alike(isDataset(given) ? given : dataset(given))) }
}
