import type { OutcomeCount } from '../../aggregates/outcomes.js'
import type { SqlValue } from '../../sql/selection.js'
import type { Part } from './classScores.js'

/** How well groups of rows are treated alike; fairlearn's numbers. */
export type FairnessMetric =
  | 'demographicParity'
  | 'equalizedOdds'
  | 'equalOpportunity'
  | 'predictiveParity'
  | 'falsePositiveRateParity'
  | 'accuracyParity'
  | 'disparateImpact'

/** A group of rows and one of its rates. */
export interface GroupRate extends Part {
  readonly group: SqlValue
  readonly rate: number
}

/** The rate that differs most, and the two groups between which it does. */
export interface Disparity {
  readonly rate: RateName
  readonly least: GroupRate
  readonly most: GroupRate
}

export type RateName = 'selection rate' | 'true positive rate' | 'false positive rate' | 'precision' | 'accuracy'

/** Which rates are compared. */
const ratesOf: Readonly<Record<FairnessMetric, readonly RateName[]>> = {
  demographicParity: ['selection rate'],
  disparateImpact: ['selection rate'],
  equalizedOdds: ['true positive rate', 'false positive rate'],
  equalOpportunity: ['true positive rate'],
  falsePositiveRateParity: ['false positive rate'],
  predictiveParity: ['precision'],
  accuracyParity: ['accuracy'],
}

/**
 * The largest difference (or smallest ratio) of a rate between two groups.
 *
 * @returns `undefined` where a rate exists in fewer than two groups
 */
export function disparityOf(
  outcomes: readonly OutcomeCount[],
  metric: FairnessMetric,
  positive: SqlValue,
  as: 'difference' | 'ratio',
): Disparity | undefined {
  const groups = [...new Set(outcomes.map(({ segment }) => segment))]
  const found = ratesOf[metric].flatMap((rate) => {
    const rates = groups.flatMap((group) => {
      const { count, of } = partOf(
        outcomes.filter(({ segment }) => segment === group),
        rate,
        positive,
      )
      return of > 0 ? [{ group, count, of, rate: count / of }] : []
    })
    const sorted = rates.toSorted((a, b) => a.rate - b.rate)
    const [least, most] = [sorted[0], sorted.at(-1)]
    return least === undefined || most === undefined || rates.length < 2 ? [] : [{ rate, least, most }]
  })
  return found.reduce<Disparity | undefined>(
    (worst, each) => (worst === undefined || badness(each, as) > badness(worst, as) ? each : worst),
    undefined,
  )
}

function badness({ least, most }: Disparity, as: 'difference' | 'ratio'): number {
  return as === 'difference' ? most.rate - least.rate : most.rate === 0 ? -1 : -least.rate / most.rate
}

function partOf(outcomes: readonly OutcomeCount[], rate: RateName, positive: SqlValue): Part {
  const weightOf = (holds: (outcome: OutcomeCount) => boolean) =>
    outcomes.filter(holds).reduce((sum, { weight }) => sum + weight, 0)
  const isSelected = ({ guess }: OutcomeCount) => guess === positive
  const isTrue = ({ truth }: OutcomeCount) => truth === positive
  switch (rate) {
    case 'selection rate':
      return { count: weightOf(isSelected), of: weightOf(() => true) }
    case 'true positive rate':
      return { count: weightOf((each) => isTrue(each) && isSelected(each)), of: weightOf(isTrue) }
    case 'false positive rate':
      return {
        count: weightOf((each) => !isTrue(each) && isSelected(each)),
        of: weightOf((each) => !isTrue(each)),
      }
    case 'precision':
      return { count: weightOf((each) => isTrue(each) && isSelected(each)), of: weightOf(isSelected) }
    case 'accuracy':
      return { count: weightOf(({ truth, guess }) => truth === guess), of: weightOf(() => true) }
  }
}
