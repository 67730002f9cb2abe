import type { ConceptDrift } from '../../src/profiles/concept/conceptDrift.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { formatShare } from '../../src/verdicts/formatShare.js'

/** The change of an outcome's mean and what it is made of: current − reference = concept + inputs. */
export interface ConceptSplit {
  readonly name: string
  readonly reference: number
  readonly current: number
  readonly concept: number
  readonly inputs: number
  /** Of the concept. */
  readonly standardError: number
  /** `churned 12.1 % → 15.4 %: concept +2.0 %, inputs +1.3 %`. */
  readonly text: string
}

/** Classes that go without saying: that of `churned = true` is called `churned`. */
const plain = new Set(['true', '1'])

/** Of each outcome; none where nothing was tested. */
export function conceptSplits(
  { outcomes, test }: ConceptDrift,
  { target, isHidden }: { readonly target: string; readonly isHidden: boolean },
): readonly ConceptSplit[] {
  return outcomes.flatMap(({ className, means: { reference, current } }, index) => {
    const found = test?.concepts[index]
    if (found === undefined) return []
    const value = isHidden ? '(hidden)' : className
    const isPlain = className === undefined || (outcomes.length === 1 && plain.has(className))
    const name = isPlain ? target : `${target} = ${value ?? ''}`
    const amount = (size: number) => (className === undefined ? formatNumber(size, 4) : formatShare(size))
    const signed = (size: number) => `${size < 0 ? '−' : '+'}${amount(Math.abs(size))}`
    const concept = found.size
    const inputs = current - reference - concept
    return [
      {
        name,
        reference,
        current,
        concept,
        inputs,
        standardError: found.standardError,
        text: `${name} ${amount(reference)} → ${amount(current)}: concept ${signed(concept)}, inputs ${signed(inputs)}`,
      },
    ]
  })
}
