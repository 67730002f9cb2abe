import { cohenKappa as kappa } from '../../math/cohenKappa.js'
import { fBeta as harmonic } from '../../math/fBeta.js'
import { matthewsCorrelation } from '../../math/matthewsCorrelation.js'
import type { Confusion } from './confusion.js'

/** How a number of several classes becomes one: of the class alone, or over all of them; scikit-learn's `average`. */
export type Average = 'binary' | 'macro' | 'micro' | 'weighted'

export interface ClassChoice {
  readonly average: Average
  /** Its place among the classes; of `binary` only. */
  readonly index: number
  /** Of fBeta. */
  readonly beta: number
}

/** So much of so much: what a score of one class is. */
export interface Part {
  readonly count: number
  readonly of: number
}

/** A score of a confusion table; `undefined` where it is not defined. */
export interface ClassScore {
  /** As messages call it. */
  readonly name: string
  /** Needs a class or an average, where there are more than two classes. */
  readonly ofClass: boolean
  readonly value: (table: Confusion, choice: ClassChoice) => number | undefined
  /** The score as a share, where it is one. */
  readonly part?: (table: Confusion, choice: ClassChoice) => Part | undefined
}

interface Tally {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

type PartOf = (tally: Tally) => Part

/** The scores of classes, scikit-learn's numbers and names. */
export const classScores = {
  accuracy: { name: 'accuracy', ofClass: false, value: (table) => shareOf(agreed(table)), part: agreed },
  balancedAccuracy: { name: 'balanced accuracy', ofClass: false, value: balancedAccuracy },
  precision: ofClass('precision', ({ truePositives: count, falsePositives }) => ({
    count,
    of: count + falsePositives,
  })),
  recall: ofClass('recall', ({ truePositives: count, falseNegatives }) => ({ count, of: count + falseNegatives })),
  specificity: ofClass('specificity', ({ trueNegatives: count, falsePositives }) => ({
    count,
    of: count + falsePositives,
  })),
  f1: harmonicScore('F1', () => 1),
  fBeta: harmonicScore('F-beta', ({ beta }) => beta),
  mcc: { name: "Matthews' correlation", ofClass: false, value: ({ counts }) => matthewsCorrelation(counts) },
  cohenKappa: { name: "Cohen's kappa", ofClass: false, value: ({ counts }) => kappa(counts) },
} as const satisfies Readonly<Record<string, ClassScore>>

function agreed({ counts }: Confusion): Part {
  return {
    count: total(counts.map((row, index) => row[index] ?? 0)),
    of: total(counts.map(total)),
  }
}

/** The mean recall of the classes that occur as truth. */
function balancedAccuracy({ counts }: Confusion): number | undefined {
  const recalls = counts.flatMap((row, index) => shareOf({ count: row[index] ?? 0, of: total(row) }) ?? [])
  return shareOf({ count: total(recalls), of: recalls.length })
}

function ofClass(name: string, partOf: PartOf): ClassScore & Required<Pick<ClassScore, 'part'>> {
  const part = (table: Confusion, { average, index }: ClassChoice): Part | undefined => {
    if (average === 'binary') return partOf(tallyOf(table, index))
    return average === 'micro' ? partOf(summed(talliesOf(table))) : undefined
  }
  const value = (table: Confusion, choice: ClassChoice): number | undefined => {
    const single = part(table, choice)
    return single === undefined ? averaged(table, choice, (tally) => shareOf(partOf(tally))) : shareOf(single)
  }
  return { name, ofClass: true, value, part }
}

function harmonicScore(name: string, betaOf: (choice: ClassChoice) => number): ClassScore {
  return {
    name,
    ofClass: true,
    value(table, choice) {
      const of = ({ truePositives, falsePositives, falseNegatives }: Tally) =>
        harmonic(truePositives, falsePositives, falseNegatives, betaOf(choice))
      if (choice.average === 'binary') return of(tallyOf(table, choice.index))
      return choice.average === 'micro' ? of(summed(talliesOf(table))) : averaged(table, choice, of)
    },
  }
}

/** The mean over classes, or weighted by how often each is the truth; `undefined` when it is not defined of one that counts. */
function averaged(
  table: Confusion,
  { average }: ClassChoice,
  of: (tally: Tally) => number | undefined,
): number | undefined {
  let sum = 0
  let weights = 0
  for (const tally of talliesOf(table)) {
    const weight = average === 'macro' ? 1 : tally.truePositives + tally.falseNegatives
    if (weight === 0) continue
    const value = of(tally)
    if (value === undefined) return undefined
    sum += weight * value
    weights += weight
  }
  return shareOf({ count: sum, of: weights })
}

function talliesOf(table: Confusion): readonly Tally[] {
  return table.classes.map((_, index) => tallyOf(table, index))
}

function tallyOf({ counts }: Confusion, index: number): Tally {
  const truePositives = counts[index]?.[index] ?? 0
  const falseNegatives = total(counts[index] ?? []) - truePositives
  const falsePositives = total(counts.map((row) => row[index] ?? 0)) - truePositives
  const trueNegatives = total(counts.map(total)) - truePositives - falseNegatives - falsePositives
  return { truePositives, falsePositives, falseNegatives, trueNegatives }
}

function summed(tallies: readonly Tally[]): Tally {
  const sum = (name: keyof Tally) => total(tallies.map((tally) => tally[name]))
  return {
    truePositives: sum('truePositives'),
    falsePositives: sum('falsePositives'),
    falseNegatives: sum('falseNegatives'),
    trueNegatives: sum('trueNegatives'),
  }
}

function shareOf({ count, of }: Part): number | undefined {
  return of > 0 ? count / of : undefined
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
