import { Misuse } from '../../src/sql/misuse.js'
import { sameRowsOf } from '../sameRowsOf.js'
import type { Subject } from '../subject.js'
import type { EstimateOptions } from './estimateOptions.js'

/** The labelled rows from which is learnt what to expect of scored rows whose truth is not known. */
export async function estimateReference(
  subject: Subject,
  { reference, where }: Partial<EstimateOptions>,
): Promise<Subject> {
  if (reference === undefined)
    throw new Misuse('it needs scored data whose truth is known: { reference: scored(data, { target: … }) }')
  const { roles, label } = subject.dataset
  if (roles === undefined)
    throw new Misuse(`${label} is not scored: scored(data, { … }) says where predictions and probabilities stand`)
  return sameRowsOf(subject, reference, where)
}
