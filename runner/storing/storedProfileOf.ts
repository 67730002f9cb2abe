import type { Data } from '../../src/profiles/data.js'
import type { ColumnNumbers, DataProfile } from '../../src/profiles/dataProfile.js'
import { encodeProfile } from '../../src/profiles/encodeProfile.js'
import { learnProfile } from '../../src/profiles/learnProfile.js'
import { profileData } from '../../src/profiles/profileData.js'
import { mapRecord } from '../../src/sql/mapRecord.js'
import type { StoredProfile } from '../../src/store/storedProfile.js'

/** What is kept of data: all of their columns, in two scans; values only where they are names of few categories. */
export async function storedProfileOf(data: Data): Promise<StoredProfile> {
  const [numbers, reference] = await Promise.all([profileData(data), learnProfile(data, data.schema)])
  return { version: 1, numbers: withoutValues(numbers, data.sensitive), reference: encodeProfile(reference) }
}

/** More different values than this are values and no names of categories. */
const fewCategories = 100

function withoutValues(profile: DataProfile, sensitive: readonly string[]): DataProfile {
  return {
    ...profile,
    columns: mapRecord(profile.columns, (column, name) => {
      if (sensitive.includes(name)) return countsOf(column)
      const { mostCommon, ...others } = column
      const isNamed = column.distinct !== undefined && column.distinct <= fewCategories
      return { ...others, ...(mostCommon !== undefined && isNamed ? { mostCommon } : {}) }
    }),
  }
}

/** Of a sensitive column: how many values there are of which kind, and none of them. */
function countsOf(column: ColumnNumbers): ColumnNumbers {
  const { type, engineType, nulls, ...others } = column
  const { nan, positiveInfinities, negativeInfinities, empty, distinct, distinctIsExact } = others
  const counts = { nan, positiveInfinities, negativeInfinities, empty, distinct, distinctIsExact }
  const known = Object.entries(counts).filter(([, count]) => count !== undefined)
  return { type, engineType, nulls, ...Object.fromEntries(known) }
}
