import { mostRows } from '../../src/verdicts/bound.js'
import { counted } from '../../src/verdicts/counted.js'
import { factOf } from '../../src/verdicts/factOf.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import type { BehaviourOptions } from './behaviourOptions.js'
import { distance } from './distance.js'
import type { Property, Trial } from './property.js'

/** What the trials of all rows say: the share of the changed rows of which the property does not hold. */
export function behaviourVerdict(
  trials: readonly Trial[],
  { phrase, change, scale }: Property,
  { mostly = 1 }: BehaviourOptions,
): Verdict {
  const count = (is: Trial['outcome']): number => trials.filter(({ outcome }) => outcome === is).length
  const [kept, broken, unsaid] = [count('kept'), count('broken'), count('unsaid')]
  const left = count('unchanged')
  const expected = phrase
  if (unsaid > 0) {
    const shown = `no usable ${scale.noun} of ${formatNumber(unsaid)} of ${counted(trials.length - left, 'row')}`
    const details = [
      `It is null, NaN, infinite${scale.noun === 'prediction' ? '' : ' or outside [0, 1]'}, of the row as it is or changed.`,
    ]
    return { outcome: 'fail', firm: true, expected, received: null, shown, facts: { unsaid }, details }
  }
  const largest = largestDistance(trials)
  const judged = kept + broken
  const moved = scale.isNumeric && judged > 0 ? `; largest difference ${formatNumber(largest, 3)}` : ''
  const unmoved = left === 0 ? '' : `; ${formatNumber(left)} left as they are by ${change.name}`
  return mostRows(phrase, { count: broken, of: judged }, mostly, {
    counted: `${counted(broken, 'wrong row')} of ${counted(judged, 'changed row')}${unmoved}${moved}`,
    facts: {
      wrong: broken,
      judged,
      unchanged: left,
      ...(scale.isNumeric && judged > 0 ? { largestDifference: factOf(largest) } : {}),
    },
    ...(judged === 0 ? { details: [`Nothing could be judged: ${change.name} changes no row.`] } : {}),
  })
}

function largestDistance(trials: readonly Trial[]): number {
  const distances = trials.map(({ before, after }) => (before && after ? distance(before, after) : 0))
  return distances.reduce((largest, each) => Math.max(largest, each), 0)
}
