import type { SqlValue } from '../../src/sql/selection.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { print } from '../print.js'
import type { Calibrator } from './calibrator.js'

interface CalibratedClass {
  readonly name: SqlValue
  readonly calibrator: Calibrator
}

/** How the probabilities came true in the reference, and what is made of them. */
export function calibrationText(classes: readonly CalibratedClass[], source: string): string {
  const [first] = classes
  const changed = classes.filter(({ calibrator }) => calibrator.curve !== undefined)
  if (classes.length === 1 && first !== undefined) {
    const { error, byChance } = first.calibrator
    const numbers = `they are off by ${formatNumber(error, 2)} in ${source} (expected calibration error; chance makes up to ${formatNumber(byChance, 2)})`
    return changed.length === 0
      ? `The probabilities are taken as they are: ${numbers}.`
      : `The probabilities are calibrated by isotonic regression: ${numbers}.`
  }
  if (changed.length === 0)
    return `The probabilities are taken as they are: none is off by more than chance in ${source}.`
  const names = changed
    .slice(0, 10)
    .map(({ name, calibrator }) => `${print(name)} (${formatNumber(calibrator.error, 2)})`)
  return `Calibrated by isotonic regression, since they are off by more than chance in ${source}: the probabilities of ${names.join(', ')}.`
}
