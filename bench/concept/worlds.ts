import type { ConceptSides } from '../../src/math/concept/conceptSides.js'
import { randomGenerator } from '../../src/math/randomGenerator.js'

/** How an outcome depends on the inputs: classes by a logistic line or by a tree, numbers by a line or by a tree. */
export const truths = ['logistic', 'tree', 'linear', 'tree of numbers'] as const

/** What may differ on the current side; `every` inputs move where they do, else the first. */
export interface Change {
  readonly shift?: number
  readonly every?: boolean
  readonly fault?: 'sign' | 'corner' | 'tail' | 'flips'
}

/**
 * Seven features: four normal ones that correlate by a quarter, two of a category of three, one that tells nothing. About a third of the rows are of the class.
 * Faults: a coefficient changes sign (of the trees: their first split turns round); a rate doubles (a number rises by the standard deviation of its noise) in
 * a tenth of the rows, at a corner of a feature and a category or in the tail of a feature; one label in ten is the other (a number lies as far on the other side).
 */
export function world(
  truth: (typeof truths)[number],
  { shift = 0, every = false, fault }: Change,
  [reference, current]: readonly [number, number],
  seed: number,
): ConceptSides {
  const random = randomGenerator(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const isClasses = truth === 'logistic' || truth === 'tree'
  const rows = Array.from({ length: reference + current }, (_, row) => {
    const isCurrent = row >= reference
    const common = normal()
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map(
      (k) => 0.5 * common + Math.sqrt(0.75) * normal() + (isCurrent && (k === 0 || every) ? shift : 0),
    )
    const category = random() < 0.5 ? 0 : random() < 0.5 ? 1 : 2
    const own = isCurrent ? fault : undefined
    const turned = own === 'sign' ? -b : b
    const line = -1 + 0.8 * a + 0.7 * turned - 0.5 * c + (category === 1 ? 0.5 : 0)
    const tree = turned > 0.3 ? (a > 0.5 ? 0.6 : 0.35) : category === 1 ? 0.3 : c > -0.3 ? 0.1 : 0.2
    const isChanged = (own === 'corner' && c > 0.25 && category === 1) || (own === 'tail' && b > 1.28)
    const isFlipped = own === 'flips' && random() < 0.1
    return {
      features: [a, b, c, d, category === 0 ? 1 : 0, category === 1 ? 1 : 0, normal()],
      outcome: isClasses
        ? Number(random() < (truth === 'tree' ? tree : 1 / (1 + Math.exp(-line))) * (isChanged ? 2 : 1) !== isFlipped)
        : mirrored((truth === 'linear' ? line : 5 * tree) + normal() + (isChanged ? 1 : 0), isFlipped),
    }
  })
  return {
    features: Array.from({ length: 7 }, (_, at) => Float64Array.from(rows, ({ features }) => features[at] ?? 0)),
    outcomes: [Float64Array.from(rows, ({ outcome }) => outcome)],
    isClasses,
    isCurrent: new Uint8Array(rows.length).fill(1, reference),
  }
}

function mirrored(value: number, isFlipped: boolean): number {
  return isFlipped ? -2 - value : value
}
