import { className } from '../../src/metrics/performance/className.js'
import type { ClassChoice, ClassScore } from '../../src/metrics/performance/classScores.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { SqlValue } from '../../src/sql/selection.js'
import { print } from '../print.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { Scoring } from './scoring.js'

/** Which class a score is of, or how those of all become one. */
export function classChoice(
  { name, ofClass }: ClassScore,
  { task, positive }: Scoring,
  classes: readonly SqlValue[],
  { class: wanted, average, beta = 1 }: ScoreOptions,
): ClassChoice {
  if (!ofClass) return { average: 'micro', index: -1, beta }
  if (wanted !== undefined || (task === 'binary' && (average ?? 'binary') === 'binary')) {
    const looked = className(typeof wanted === 'bigint' ? Number(wanted) : (wanted ?? positive ?? null))
    const index = classes.findIndex((each) => className(each) === looked)
    return { average: 'binary', index, beta }
  }
  if (average === undefined || average === 'binary')
    throw new Misuse(
      `${name} of several classes needs { class } or { average: 'macro', 'micro' or 'weighted' }; there are ${classes.slice(0, 5).map(print).join(', ')}`,
    )
  return { average, index: -1, beta }
}
