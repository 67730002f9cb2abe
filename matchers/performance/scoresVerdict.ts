import type { DriftLimits } from '../../src/metrics/drift/driftLimits.js'
import type { ScoresProfile } from '../../src/profiles/scoresProfile.js'
import type { Fact, Verdict } from '../../src/verdicts/verdict.js'
import type { AskedScores } from './askScores.js'
import { judgeScores } from './judgeScores.js'
import { mismatchOfScores } from './mismatchOfScores.js'
import { tellScores } from './tellScores.js'

/** Scores beside those that a reference keeps, as the verdict of an assertion. Received are the names of those that are worse. */
export function scoresVerdict(kept: ScoresProfile, asked: AskedScores | undefined, limits: DriftLimits): Verdict {
  const expected = 'no worse scores than the reference’s'
  const mismatch = mismatchOfScores(kept, asked)
  if (mismatch !== undefined || asked === undefined)
    return { outcome: 'error', expected, received: null, details: [`the scores cannot be compared: ${mismatch ?? ''}`] }
  const judged = judgeScores(kept, asked, limits)
  const wrong = judged.filter(({ outcome }) => outcome === 'fail')
  const facts = judged.map(({ key, kept: { value }, asked: { estimate }, change, adjustedPValue, outcome }) => {
    const fact: Fact = {
      outcome,
      before: value,
      after: estimate.value ?? null,
      ...(change === undefined ? {} : { pValue: change.pValue }),
      ...(adjustedPValue === undefined ? {} : { adjustedPValue }),
    }
    return [key, fact] as const
  })
  return {
    outcome: wrong.length === 0 ? 'pass' : 'fail',
    expected,
    received: wrong.map(({ key }) => key),
    facts: { scores: Object.fromEntries(facts) },
    details: tellScores(judged, limits.falseAlarmRate),
  }
}
