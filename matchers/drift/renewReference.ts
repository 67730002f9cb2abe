import { isDeepStrictEqual } from 'node:util'
import { chooseColumns } from '../../src/profiles/chooseColumns.js'
import type { Data } from '../../src/profiles/data.js'
import { decodeProfile } from '../../src/profiles/decodeProfile.js'
import type { DriftOptions } from '../../src/profiles/driftOptions.js'
import { encodeProfile } from '../../src/profiles/encodeProfile.js'
import { learnProfile } from '../../src/profiles/learnProfile.js'
import type { Json } from '../../src/profiles/references/json.js'
import { tellChange } from '../../src/profiles/told/tellChange.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Verdict } from '../../src/verdicts/verdict.js'

/** Takes the data as they are for the reference, and says what changed by that. Data without rows are kept nowhere. */
export async function renewReference(
  data: Data,
  stored: Json | undefined,
  options: DriftOptions,
  write: (profile: Json, kind: 'written' | 'updated' | 'unchanged') => void,
): Promise<Verdict> {
  const names = chooseColumns(data.schema, options)
  const profile = await learnProfile(
    data,
    data.schema.filter(({ name }) => names.includes(name)),
    options,
  )
  const kept = encodeProfile(profile)
  const kind = stored === undefined ? 'written' : isDeepStrictEqual(stored, kept) ? 'unchanged' : 'updated'
  if (profile.rows > 0) write(kept, kind)
  const change = stored === undefined || kind === 'unchanged' ? [] : tellChange(decodeProfile(stored), profile)
  return {
    outcome: 'pass',
    expected: 'no drift from the reference',
    received: [],
    facts: { reference: kind, rows: profile.rows, ...(change.length === 0 ? {} : { change }) },
    details: [`reference ${kind}: ${counted(profile.rows, 'row')} of ${counted(names.length, 'column')}`, ...change],
    isTold: true,
  }
}
