import { compareWith } from '../src/profiles/compareWith.js'
import { decodeProfile } from '../src/profiles/decodeProfile.js'
import type { DriftOptions } from '../src/profiles/driftOptions.js'
import { limitsOf } from '../src/profiles/limitsOf.js'
import type { Json } from '../src/profiles/references/json.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { dataOf } from './drift/dataOf.js'
import { driftOptionChecks } from './drift/driftOptionChecks.js'
import { driftVerdict } from './drift/driftVerdict.js'
import { missingReference } from './drift/missingReference.js'
import { renewReference } from './drift/renewReference.js'
import { matcher } from './matcher.js'
import type { Options } from './options.js'
import { askScores } from './performance/askScores.js'
import { scoresVerdict } from './performance/scoresVerdict.js'
import { rankVerdicts } from './rankVerdicts.js'

export interface ToMatchReferenceOptions extends Options, DriftOptions {}

export default matcher(
  {
    /**
     * Asserts that the data have not drifted from what was reviewed: a profile in `__references__` beside the test file, written
     * by the first run and renewed by `mltest update`. See `toNotDriftFrom` for what counts as drift; a profile holds counts,
     * edges and categories, never a row. Of data that are `scored(…)` the model's scores are kept too, with their intervals, and fail when they
     * are worse, significantly and by `minShareChange` (of losses, by that share). Received are the columns that drifted, and the scores that are
     * worse.
     *
     * @param name  needed only to speak of the reference elsewhere; several references of a test are numbered
     */
    async toMatchReference(
      subject,
      ...[first, second]: [name?: string, options?: ToMatchReferenceOptions] | [options?: ToMatchReferenceOptions]
    ) {
      const name = typeof first === 'string' ? first : undefined
      const options = (typeof first === 'string' ? second : first) ?? {}
      const { references, isNot } = subject.context
      if (references === undefined)
        throw new Misuse('toMatchReference needs a test that mltest runs: it keeps a file beside the test file')
      if (isNot)
        throw new Misuse('toMatchReference cannot be negated: there is nothing to be kept of data that should differ')
      const entry = references.entry(name)
      const stored = (await references.read(entry)) as Json | undefined
      const data = dataOf(subject)
      if (references.mode === 'all' || (references.mode === 'new' && stored === undefined))
        return renewReference(
          data,
          () => askScores(subject),
          stored,
          options,
          (profile, kind) => references.write(entry, profile, kind),
        )
      if (stored === undefined) return missingReference(entry)
      const profile = decodeProfile(stored)
      const [report, scores] = await Promise.all([
        compareWith({ profile }, data, options),
        profile.scores && askScores(subject),
      ])
      references.write(entry, stored, 'unchanged')
      const drift = driftVerdict(report)
      return profile.scores === undefined
        ? drift
        : joinScores(drift, scoresVerdict(profile.scores, scores, limitsOf(options)))
    },
  },
  { positional: 0, options: driftOptionChecks },
)

/** Columns and scores as one: as bad as the worse of both. */
function joinScores(drift: Verdict, scores: Verdict): Verdict {
  return {
    ...drift,
    outcome: rankVerdicts([drift, scores], (each) => each).verdict.outcome,
    received: [drift, scores].flatMap(({ received }) => received ?? []),
    facts: { ...drift.facts, ...scores.facts },
    details: [...(drift.details ?? []), '', ...(scores.details ?? [])],
  }
}
