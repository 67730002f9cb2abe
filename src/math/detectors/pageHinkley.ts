import type { Detector } from './detector.js'
import { runningMean } from './runningMean.js'

export interface PageHinkleyOptions {
  readonly minInstances?: number
  /** Change of the mean that is let pass. */
  readonly delta?: number
  /** λ: the sum of deviations that is a change. */
  readonly threshold?: number
  /** Forgetting factor. */
  readonly alpha?: number
  readonly mode?: 'up' | 'down' | 'both'
}

/** Page and Hinkley's test (Page 1954): the faded sum of deviations from the mean leaves its extreme. As river's `PageHinkley`. */
export function pageHinkley(options: PageHinkleyOptions = {}): Detector {
  const { minInstances = 30, delta = 0.005, threshold = 50, alpha = 1 - 0.0001, mode = 'both' } = options
  let state = fresh()
  return (error) => {
    state.mean.add(error)
    const deviation = error - state.mean.value
    state.increase = alpha * state.increase + deviation - delta
    state.decrease = alpha * state.decrease + deviation + delta
    state.least = Math.min(state.least, state.increase)
    state.most = Math.max(state.most, state.decrease)
    if (state.mean.n < minInstances) return false
    const isUp = mode !== 'down' && state.increase - state.least > threshold
    const isDown = mode !== 'up' && state.most - state.decrease > threshold
    if (isUp || isDown) state = fresh()
    return isUp || isDown
  }
}

const fresh = () => ({ mean: runningMean(), increase: 0, decrease: 0, least: Infinity, most: -1 })
