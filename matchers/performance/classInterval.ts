import type { Interval } from '../../src/math/interval.js'
import { wilsonInterval } from '../../src/math/wilsonInterval.js'
import type { ClassChoice, ClassScore, Part } from '../../src/metrics/performance/classScores.js'
import type { Confusion } from '../../src/metrics/performance/confusion.js'

/**
 * The interval of a score of classes by the counts alone: Wilson's of a share; of F1, which is 2s / (1 + s) of the share s of the true positives
 * among all rows that are positive or are called so, Wilson's of s. Over several classes as wide as if all were wrong together, which
 * is the widest that it can be.
 */
export function classInterval(
  score: ClassScore,
  table: Confusion,
  choice: ClassChoice,
  confidence: number,
): Interval | undefined {
  const part = score.part?.(table, choice)
  if (part !== undefined) return wilsonInterval(part.count, part.of, confidence)
  if (choice.average === 'binary' || choice.average === 'micro') {
    const { count, of } = foundPart(table, choice)
    const interval = wilsonInterval(count, of, confidence)
    return interval && { low: harmonic(interval.low), high: harmonic(interval.high) }
  }
  const weights = table.counts.map((row) => (choice.average === 'weighted' ? total(row) : 1))
  const intervals = table.classes.map((_, index) =>
    classInterval(score, table, { ...choice, average: 'binary', index }, confidence),
  )
  if (intervals.some((each, index) => each === undefined && weights[index] !== 0)) return undefined
  const mean = (end: 'low' | 'high') =>
    total(intervals.map((each, index) => (each?.[end] ?? 0) * (weights[index] ?? 0))) / total(weights)
  return { low: mean('low'), high: mean('high') }
}

/** Of the rows that are of a class or are called so those that are both. */
function foundPart({ counts }: Confusion, { average, index }: ClassChoice): Part {
  if (average === 'micro') {
    const count = total(counts.map((row, place) => row[place] ?? 0))
    return { count, of: 2 * total(counts.map(total)) - count }
  }
  const count = counts[index]?.[index] ?? 0
  return { count, of: total(counts[index] ?? []) + total(counts.map((row) => row[index] ?? 0)) - count }
}

function harmonic(share: number): number {
  return (2 * share) / (1 + share)
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
