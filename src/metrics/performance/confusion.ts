import type { OutcomeCount } from '../../aggregates/outcomes.js'
import type { SqlValue } from '../../sql/selection.js'
import { byClass } from './byClass.js'

/** What was guessed of each class. */
export interface Confusion {
  /** All that occur as truth or as guess, ascending. */
  readonly classes: readonly SqlValue[]
  /** Sums of weights: a row a truth, a column a guess, in the order of `classes`. */
  readonly counts: readonly (readonly number[])[]
}

/** A table of outcomes, without those that have no guess. */
export function confusion(outcomes: readonly OutcomeCount[]): Confusion {
  const guessed = outcomes.filter(({ guess }) => guess !== null)
  const classes = [...new Set(guessed.flatMap(({ truth, guess }) => [truth, guess]))].sort(byClass)
  const place = new Map(classes.map((each, index) => [each, index]))
  const counts = classes.map(() => classes.map(() => 0))
  for (const { truth, guess, weight } of guessed) {
    const row = counts[place.get(truth) ?? -1]
    const column = place.get(guess) ?? -1
    if (row !== undefined) row[column] = (row[column] ?? 0) + weight
  }
  return { classes, counts }
}
