import { isDataset } from '../src/datasets/isDataset.js'
import { isLiveProfile } from '../src/profiles/isLiveProfile.js'
import { isNamedReference } from '../src/profiles/isNamedReference.js'
import type { KeptNumbers } from '../src/profiles/keptNumbers.js'
import { numbersOf } from '../src/profiles/numbersOf.js'
import { Misuse } from '../src/sql/misuse.js'
import { datasetGiven } from './datasetGiven.js'
import { namedProfile } from './drift/namedProfile.js'
import type { GivenReference } from './drift/resolveReference.js'
import { sameRowsOf } from './sameRowsOf.js'
import type { Subject } from './subject.js'

/** What the number of a reference is asked of: its data, in the same rows as the assertion's; or numbers that are kept of them. */
export type NumberedReference = { readonly label: string } & (
  { readonly data: Subject } | { readonly numbers: KeptNumbers }
)

export async function resolveNumbers(subject: Subject, given: GivenReference): Promise<NumberedReference> {
  if (isNamedReference(given)) {
    const numbers = numbersOf(await namedProfile(subject, given.name))
    return { label: `reference("${given.name}")`, numbers: ofAllRows(numbers, subject) }
  }
  const dataset = isLiveProfile(given) ? given.dataset : isDataset(given) ? given : datasetGiven(given)
  return { label: dataset.label, data: await sameRowsOf(subject, dataset, subject.options.where) }
}

function ofAllRows(numbers: KeptNumbers, { options, part }: Subject): KeptNumbers {
  if (options.where === undefined && part === undefined) return numbers
  throw new Misuse(`what is kept of ${numbers.source} is of all rows, not of some; give the data themselves`)
}
