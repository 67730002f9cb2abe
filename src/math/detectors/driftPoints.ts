import type { Numbers } from '../numbers.js'
import type { Detector } from './detector.js'

/** The errors, counted from 0, at which a detector sees a change. */
export function driftPoints(errors: Numbers, detector: Detector): readonly number[] {
  const points: number[] = []
  let index = 0
  for (const error of errors) {
    if (detector(error)) points.push(index)
    index += 1
  }
  return points
}
