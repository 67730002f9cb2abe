import type { Roles } from '../../src/datasets/roles.js'

/** The columns that `scored(…)` names, by name: those of predictions and probabilities, and all others, which are no features of a model. */
export function columnsOfRoles({ target, prediction, probability, timestamp, weight, key = [] }: Roles): {
  readonly predictions: readonly string[]
  readonly others: readonly string[]
} {
  const probabilities = typeof probability === 'object' ? Object.values(probability) : [probability]
  const given = (names: readonly (string | undefined)[]) => names.filter((name) => name !== undefined)
  return {
    predictions: given([prediction, ...probabilities]),
    others: given([target, timestamp, weight, ...[key].flat()]),
  }
}
