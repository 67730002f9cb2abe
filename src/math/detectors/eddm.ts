import type { Detector } from './detector.js'
import { runningMean } from './runningMean.js'

export interface EddmOptions {
  /** Errors before a change can be seen. */
  readonly warmStart?: number
  /** The share of the largest distance between errors below which there is a change. */
  readonly beta?: number
}

/**
 * Early Drift Detection Method (Baena-García et al. 2006): the distance between two errors shrinks. As river's `EDDM`; errors are 0 or 1,
 * and what is not 1 is none.
 */
export function eddm({ warmStart = 30, beta = 0.9 }: EddmOptions = {}): Detector {
  let state = fresh()
  return (error) => {
    state.rows += 1
    if (error !== 1) return false
    state.errors += 1
    const distance = state.rows - state.last
    const before = state.distances.value
    state.distances.add(distance)
    state.squares += (distance - before) * (distance - state.distances.value)
    state.last = state.rows
    if (state.rows <= warmStart) return false
    const variance = state.errors > 1 ? state.squares / (state.errors - 1) : 0
    const reach = state.distances.value + 2 * Math.sqrt(variance)
    if (reach > state.largest) {
      state.largest = reach
      return false
    }
    const isDrift = state.errors > warmStart && reach / state.largest < beta
    if (isDrift) state = fresh()
    return isDrift
  }
}

const fresh = () => ({ rows: 0, errors: 0, last: 0, distances: runningMean(), squares: 0, largest: -1 })
