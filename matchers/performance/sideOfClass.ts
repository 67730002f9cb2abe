import type { Class } from '../../src/datasets/roles.js'
import { className } from '../../src/metrics/performance/className.js'
import { Misuse } from '../../src/sql/misuse.js'
import { print } from '../print.js'
import type { Side } from './probabilitySides.js'
import type { Scoring } from './scoring.js'

/** The side of the class that is meant, or of the positive one; `undefined` where neither tells. */
export function sideOfClass<Each extends Pick<Side, 'name'>>(
  sides: readonly Each[],
  { task, positive }: Scoring,
  wanted: Class | undefined,
): Each | undefined {
  const [only] = sides
  if (sides.length === 1 && wanted === undefined) return only
  const looked = wanted ?? (task === 'binary' ? positive : undefined)
  if (looked === undefined) return undefined
  const name = className(typeof looked === 'bigint' ? Number(looked) : looked)
  const found = sides.find((side) => className(side.name) === name)
  if (found === undefined) throw new Misuse(`there is no probability of a class ${print(looked)}`)
  return found
}
