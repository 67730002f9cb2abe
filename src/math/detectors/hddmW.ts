import type { Detector } from './detector.js'

export interface HddmWOptions {
  readonly driftConfidence?: number
  /** Weight of the latest error, in (0, 1). */
  readonly lambdaVal?: number
  /** Whether a fall of the error counts, too. */
  readonly twoSidedTest?: boolean
}

/** An exponentially weighted mean, and what McDiarmid's bound needs of its weights. */
interface Sample {
  readonly mean: number
  readonly bound: number
  readonly isEmpty: boolean
}

/**
 * Drift detection by McDiarmid's bound of exponentially weighted means (Frías-Blanco et al. 2015). As river's `HDDMW`; errors lie in [0,
 * 1].
 */
export function hddmW({
  driftConfidence = 0.001,
  lambdaVal = 0.05,
  twoSidedTest = false,
}: HddmWOptions = {}): Detector {
  const logarithm = Math.log(1 / driftConfidence)
  const reach = (bound: number) => Math.sqrt((bound * logarithm) / 2)
  const add = ({ mean, bound, isEmpty }: Sample, value: number): Sample => ({
    mean: isEmpty ? value : lambdaVal * value + (1 - lambdaVal) * mean,
    bound: lambdaVal * lambdaVal + (1 - lambdaVal) ** 2 * bound,
    isEmpty: false,
  })
  const hasRisen = (before: Sample, after: Sample) =>
    !before.isEmpty && !after.isEmpty && after.mean - before.mean > reach(before.bound + after.bound)
  let state = fresh
  return (error) => {
    const total = add(state.total, error)
    const eps = reach(total.bound)
    const [upper, lower] = [total.mean + eps, total.mean - eps]
    const rising =
      upper < state.rising.cut
        ? { cut: upper, before: total, after: empty }
        : { ...state.rising, after: add(state.rising.after, error) }
    const falling =
      lower > state.falling.cut
        ? { cut: lower, before: total, after: empty }
        : { ...state.falling, after: add(state.falling.after, error) }
    const isDrift = hasRisen(rising.before, rising.after) || (twoSidedTest && hasRisen(falling.after, falling.before))
    state = isDrift ? fresh : { total, rising, falling }
    return isDrift
  }
}

const empty: Sample = { mean: 0, bound: 1, isEmpty: true }
const fresh = {
  total: empty,
  rising: { cut: Infinity, before: empty, after: empty },
  falling: { cut: -Infinity, before: empty, after: empty },
}
