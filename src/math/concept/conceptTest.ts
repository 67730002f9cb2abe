import { at } from '../at.js'
import { fitTree } from '../boosting/fitTree.js'
import { chiSquaredUpperTail } from '../chiSquaredUpperTail.js'
import { holm } from '../holm.js'
import { normalQuantile } from '../normalQuantile.js'
import type { ConceptSides } from './conceptSides.js'
import { contrast } from './contrast.js'
import type { Contrast } from './contrast.js'
import { expectAcross } from './expectAcross.js'
import { fitChangeTree } from './fitChangeTree.js'
import { halve } from './halve.js'
import { lossChange } from './lossChange.js'
import type { Region } from './region.js'
import { regionsOf } from './regionsOf.js'
import { searchChange } from './searchChange.js'
import { standardShape } from './standardShape.js'

export interface ConceptOptions {
  /** Of an outcome's mean, in its unit, from which on a change matters. */
  readonly minChange: number
  readonly falseAlarmRate: number
}

/** One look at the change. */
export interface ConceptFinding {
  /** `all`: the mean over all rows; `expected`: by the outcome that is expected; `feature`: by a feature; `search`: somewhere; `region`: in a leaf; `regions`: in all leaves together. */
  readonly look: 'all' | 'expected' | 'feature' | 'search' | 'region' | 'regions' | 'loss'
  /** By number; absent of the loss, which all have together. */
  readonly outcome?: number
  readonly feature?: number
  readonly region?: Region
  /** In the unit of the outcome; of the loss as a share of it. */
  readonly size: number
  /** Corrected for all looks. */
  readonly pValue: number
  readonly isMaterial: boolean
}

export interface ConceptTest {
  /** Of each outcome the change of its mean among rows that hold the same. */
  readonly concepts: readonly Contrast[]
  /** The surest of them first. */
  readonly findings: readonly ConceptFinding[]
  /** Where most changed, of each outcome; a leaf of a tree of the change itself may be among them. */
  readonly regions: readonly { readonly outcome: number; readonly region: Region; readonly change: Contrast }[]
  /** The change of a mean over all rows that would be found in 80 % of cases. */
  readonly smallest: number
  /** What rows tell of a change as a share of what they would if both sides had the same inputs; about 1 to 0. */
  readonly overlap: number
}

interface Look extends Omit<ConceptFinding, 'pValue'> {
  /** Not corrected. */
  readonly pValue: number
}

/** In a region a change must be so many times as large to matter. */
const regional = 5
/** Of the loss. */
const materialLoss = { classes: 0.05, numbers: 0.1 }
const leastRows = 50

/**
 * Whether outcomes depend on features as before. Expectations of the outcomes and of a row's side are fitted on either half of all rows and applied
 * to the other; what is left of both is multiplied and looked at in several ways, each a normal test (`contrast`). Half of the false alarms is kept
 * for the looks at everything, half for features and regions, so that many features cost the former nothing; Holm within both.
 */
export function conceptTest(given: ConceptSides, options: ConceptOptions): ConceptTest {
  const { features, outcomes, isClasses, isCurrent, weights } = given
  const halves = halve(isCurrent)
  const sideExpected = expectAcross(features, isCurrent, 'logistic', halves, weights)
  const sides = sideExpected.map((expected, row) => at(isCurrent, row) - expected)
  const kind = isClasses ? 'logistic' : 'linear'
  const fitted = outcomes.map((outcome) => {
    const expected = expectAcross(features, outcome, kind, halves, weights)
    return { outcome, expected, residuals: expected.map((value, row) => at(outcome, row) - value) }
  })
  const shapes = features.map((values) => standardShape(values, sides, weights))
  const minRows = Math.max(leastRows, Math.ceil(0.02 * isCurrent.length))

  const looked = fitted.map(({ outcome, expected, residuals }, number) => {
    const look = (shape?: ArrayLike<number> & Iterable<number>) => contrast(sides, residuals, shape, weights)
    const shaped = (shape: Float64Array, what: Pick<Look, 'look' | 'feature'>): Look => {
      const { size, pValue } = look(shape)
      const mean = Math.abs(size) * meanOfCurrent(shape, isCurrent)
      return { ...what, outcome: number, size: mean * Math.sign(size), pValue, isMaterial: mean >= options.minChange }
    }
    const concept = look()
    const expectedShape = standardShape(expected, sides, weights)
    const found = searchChange(features, sides, residuals, halves, weights)
    const trees = [
      fitTree(features, outcome, { maxLeaves: 16, minRows }),
      fitChangeTree(features, sides, residuals, weights),
    ] as const
    const [leaves, changed] = trees.map((tree) => regionsOf(tree, features, isCurrent, leastRows)) as [
      readonly Region[],
      readonly Region[],
    ]
    const regions = leaves.map((region) => ({ outcome: number, region, change: look(region.isIn) }))
    return {
      concept,
      regions: [...regions, ...changed.map((region) => ({ outcome: number, region, change: look(region.isIn) }))],
      everywhere: [
        {
          look: 'all',
          outcome: number,
          size: concept.size,
          pValue: concept.pValue,
          isMaterial: Math.abs(concept.size) >= options.minChange,
        },
        ...(expectedShape === undefined ? [] : [shaped(expectedShape, { look: 'expected' })]),
        { look: 'search', outcome: number, ...found, isMaterial: found.size >= regional * options.minChange },
      ] satisfies Look[],
      partly: [
        ...shapes.flatMap((shape, feature) =>
          shape === undefined ? [] : [shaped(shape, { look: 'feature', feature })],
        ),
        ...regions.map(({ region, change }): Look => ({
          look: 'region',
          outcome: number,
          region,
          size: change.size,
          pValue: change.pValue,
          isMaterial: Math.abs(change.size) >= regional * options.minChange,
        })),
        ...allRegions(regions, isCurrent, number, options),
      ],
    }
  })
  const loss = lossChange(given, fitted, sides, halves)
  const lossLook: Look = {
    look: 'loss',
    size: loss.size,
    pValue: loss.pValue,
    isMaterial: loss.size >= (isClasses ? materialLoss.classes : materialLoss.numbers),
  }
  const groups = [[...looked.flatMap(({ everywhere }) => everywhere), lossLook], looked.flatMap(({ partly }) => partly)]
  const findings = groups.flatMap((looks) => {
    const corrected = holm(looks.map(({ pValue }) => pValue))
    return looks.map((look, index) => ({ ...look, pValue: Math.min(1, 2 * at(corrected, index)) }))
  })
  const concepts = looked.map(({ concept }) => concept)
  const widest = Math.max(...concepts.map(({ standardError }) => standardError))
  const level = options.falseAlarmRate / 2 / (groups[0]?.length ?? 1)
  return {
    concepts,
    findings: findings.toSorted((a, b) => a.pValue - b.pValue),
    regions: looked.flatMap(({ regions }) => regions).toSorted((a, b) => a.change.pValue - b.change.pValue),
    overlap: overlapOf(sides, isCurrent),
    smallest: widest * (normalQuantile(0.8) - normalQuantile(level / 2)),
  }
}

function overlapOf(sides: Float64Array, isCurrent: Uint8Array): number {
  const current = isCurrent.reduce((sum, side) => sum + side, 0)
  const uncertain = sides.reduce((sum, d) => sum + d * d, 0)
  return uncertain / (current * (1 - current / isCurrent.length))
}

/** Of the absolute shape. */
function meanOfCurrent(shape: Float64Array, isCurrent: Uint8Array): number {
  let [sum, rows] = [0, 0]
  for (const [row, side] of isCurrent.entries()) {
    if (side === 0) continue
    sum += Math.abs(at(shape, row))
    rows += 1
  }
  return rows === 0 ? 0 : sum / rows
}

/** Whether leaves changed more, all in all, than chance lets them; its size is what is left of the changes less their noise. */
function allRegions(
  regions: ConceptTest['regions'],
  isCurrent: Uint8Array,
  outcome: number,
  { minChange }: ConceptOptions,
): readonly Look[] {
  if (regions.length < 2) return []
  const current = isCurrent.reduce((sum, side) => sum + side, 0)
  let [squares, size] = [0, 0]
  for (const { region, change } of regions) {
    squares += change.z ** 2
    // The mean of |Z| is √(2/π).
    const noise = Math.sqrt(2 / Math.PI) * change.standardError
    size += (region.rows.current / current) * Math.max(0, Math.abs(change.size) - noise)
  }
  const pValue = chiSquaredUpperTail(squares, regions.length)
  return [{ look: 'regions', outcome, size, pValue, isMaterial: size >= minChange }]
}
