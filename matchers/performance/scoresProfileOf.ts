import type { ScoresProfile } from '../../src/profiles/scoresProfile.js'
import type { AskedScores } from './askScores.js'

/** What is kept of scores: those that are defined. `undefined` when none is. */
export function scoresProfileOf({ task, positive, labelled, scores }: AskedScores): ScoresProfile | undefined {
  const kept = scores.flatMap(({ key, estimate: { value, interval } }) => {
    if (value === undefined || !Number.isFinite(value)) return []
    const usual = interval(0.95)
    return [[key, { value, ...(usual === undefined ? {} : { interval: usual }) }] as const]
  })
  if (kept.length === 0) return undefined
  return { task, ...(positive === undefined ? {} : { positive }), labelled, scores: Object.fromEntries(kept) }
}
