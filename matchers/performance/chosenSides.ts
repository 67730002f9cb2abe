import { Misuse } from '../../src/sql/misuse.js'
import type { Side } from './probabilitySides.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { Scoring } from './scoring.js'
import { sideOfClass } from './sideOfClass.js'

/** One class, or all of them against the rest each. */
export function chosenSides<Each extends Pick<Side, 'name'>>(
  sides: readonly Each[],
  name: string,
  scoring: Scoring,
  options: ScoreOptions,
): readonly Each[] {
  if (sides.length === 1) return sides
  const side = sideOfClass(sides, scoring, options.class)
  if (side !== undefined) return [side]
  if (options.average === 'macro' || options.average === 'weighted') return sides
  throw new Misuse(
    `${name} of several classes needs { class } or { average: 'macro' or 'weighted' }, each class against the rest`,
  )
}
