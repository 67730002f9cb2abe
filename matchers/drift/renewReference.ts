import { isDeepStrictEqual } from 'node:util'
import { chooseColumns } from '../../src/profiles/chooseColumns.js'
import type { Data } from '../../src/profiles/data.js'
import { decodeProfile } from '../../src/profiles/decodeProfile.js'
import type { DriftOptions } from '../../src/profiles/driftOptions.js'
import { encodeProfile } from '../../src/profiles/encodeProfile.js'
import { learnProfile } from '../../src/profiles/learnProfile.js'
import type { Json } from '../../src/profiles/references/json.js'
import { stableDigits } from '../../src/profiles/references/stableDigits.js'
import type { ScoresProfile } from '../../src/profiles/scoresProfile.js'
import { tellChange } from '../../src/profiles/told/tellChange.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import type { AskedScores } from '../performance/askScores.js'
import { scoresProfileOf } from '../performance/scoresProfileOf.js'
import { tellScoreChange } from '../performance/tellScoreChange.js'

/** Takes the data as they are for the reference, and says what changed by that. Data without rows are kept nowhere. */
export async function renewReference(
  data: Data,
  askingScores: () => Promise<AskedScores | undefined>,
  stored: Json | undefined,
  options: DriftOptions,
  write: (profile: Json, kind: 'written' | 'updated' | 'unchanged') => void,
): Promise<Verdict> {
  const names = chooseColumns(data.schema, options)
  const columns = data.schema.filter(({ name }) => names.includes(name))
  const [learned, asked] = await Promise.all([learnProfile(data, columns, options), askingScores()])
  const scores = asked && scoresProfileOf(asked)
  const profile = { ...learned, ...(scores && { scores }) }
  const before = stored === undefined ? undefined : decodeProfile(stored)
  // As the file will have it: rounding is no change.
  const kept = stableDigits(encodeProfile(profile), stored)
  const kind = stored === undefined ? 'written' : isDeepStrictEqual(stored, kept) ? 'unchanged' : 'updated'
  if (profile.rows > 0) write(kept, kind)
  const change =
    before === undefined || kind === 'unchanged'
      ? []
      : [...tellChange(before, profile), ...tellScoreChange(before.scores, scores)]
  const unkept = asked !== undefined && scores === undefined ? asked.scores[0]?.estimate.because : undefined
  return {
    outcome: 'pass',
    expected: 'no drift from the reference',
    received: [],
    facts: { reference: kind, rows: profile.rows, ...(change.length === 0 ? {} : { change }) },
    details: [
      `reference ${kind}: ${counted(profile.rows, 'row')} of ${counted(names.length, 'column')}${keptText(scores)}`,
      ...(unkept === undefined ? [] : [`no scores are kept: ${unkept}`]),
      ...change,
    ],
    isTold: true,
  }
}

function keptText(scores: ScoresProfile | undefined): string {
  return scores === undefined ? '' : `, and ${counted(Object.keys(scores.scores).length, 'score')}`
}
