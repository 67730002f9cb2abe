import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import type { NumericProfile } from '../metrics/drift/numericProfile.js'
import { mapRecord } from '../sql/mapRecord.js'
import { mergeCategorical } from './mergeCategorical.js'
import { mergeNumeric } from './mergeNumeric.js'
import type { ColumnProfile, Profile, TimeProfile } from './profile.js'

/**
 * The profile of several data together. Counts of rows, missing values and categories are exact sums; how numbers are distributed follows from
 * what each profile knows at its own edges, and evenly in between. What the first one has in no other form is left out of the others:
 * profiles whose columns are others, or of another kind, are not taken.
 *
 * @param profiles  the one that the others are to be like first
 */
export function mergeProfiles(profiles: readonly [Profile, ...Profile[]], source: string): MergedProfile {
  const [first] = profiles
  const alike = profiles.filter((each) => each === first || isLike(each, first))
  const rows = alike.reduce((sum, each) => sum + each.rows, 0)
  const columns = mapRecord(first.columns, (column, name) =>
    mergeColumn(
      column,
      alike.flatMap((each) => each.columns[name] ?? []),
      { rows, bins: first.bins },
    ),
  )
  return { profile: { source, rows, bins: first.bins, specials: first.specials, columns }, taken: alike }
}

export interface MergedProfile {
  readonly profile: Profile
  /** The profiles that are in it. */
  readonly taken: readonly Profile[]
}

function isLike(profile: Profile, first: Profile): boolean {
  const [names, wanted] = [Object.keys(profile.columns), Object.entries(first.columns)]
  return (
    profile.bins === first.bins &&
    profile.specials.join('\n') === first.specials.join('\n') &&
    names.length === wanted.length &&
    wanted.every(([name, { type, kind }]) => {
      const column = Object.hasOwn(profile.columns, name) ? profile.columns[name] : undefined
      return column?.type === type && column.kind === kind
    })
  )
}

interface Whole {
  readonly rows: number
  readonly bins: number
}

function mergeColumn(first: ColumnProfile, columns: readonly ColumnProfile[], whole: Whole): ColumnProfile {
  const { type, untyped, kind } = first
  const missing: Record<string, number> = {}
  for (const column of columns)
    for (const [part, count] of Object.entries(column.missing)) missing[part] = (missing[part] ?? 0) + count
  const merged = (of: 'values' | 'length' | 'characters') => {
    const given = columns.flatMap((column) => column[of] ?? [])
    return first[of] === undefined ? undefined : mergeValues(first[of], given, whole)
  }
  const [values, length, characters] = [merged('values'), merged('length'), merged('characters')]
  const time = mergeTimes(
    columns.flatMap((column) => column.time ?? []),
    whole,
  )
  return {
    type,
    ...(untyped === undefined ? {} : { untyped }),
    kind,
    missing,
    ...(values === undefined ? {} : { values }),
    ...(length === undefined ? {} : { length }),
    ...(characters?.kind === 'categorical' ? { characters } : {}),
    ...(time === undefined ? {} : { time }),
  }
}

function mergeValues(
  first: NumericProfile | CategoricalProfile,
  all: readonly (NumericProfile | CategoricalProfile)[],
  whole: Whole,
): NumericProfile | CategoricalProfile {
  if (first.kind === 'categorical') return mergeCategorical(all.filter((each) => each.kind === 'categorical'))
  return mergeNumeric(
    all.filter((each) => each.kind === 'numeric'),
    whole,
  )
}

/** Of whole weeks only what all have: one day's data have none. */
function mergeTimes(times: readonly TimeProfile[], whole: Whole): TimeProfile | undefined {
  const [one] = times
  if (one === undefined) return undefined
  const first = times.map((each) => each.first).reduce((a, b) => (a < b ? a : b))
  const last = times.map((each) => each.last).reduce((a, b) => (a > b ? a : b))
  const weeks = times.flatMap((each) => each.weeks ?? [])
  if (weeks.length < times.length) return { first, last }
  const hours = weeks.flatMap(({ hourOfDay }) => (hourOfDay === undefined ? [] : [hourOfDay]))
  const gaps = weeks.map(({ gap }) => gap)
  return {
    first,
    last,
    weeks: {
      ...(hours.length === times.length ? { hourOfDay: added(hours) } : {}),
      weekday: added(weeks.map(({ weekday }) => weekday)),
      gap: mergeNumeric(gaps, { ...whole, rows: gaps.reduce((sum, { values }) => sum + values, 0) }),
    },
  }
}

/** The sums of what stands in the same place. */
function added(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = lists
  return first.map((_, index) => lists.reduce((sum, list) => sum + (list[index] ?? 0), 0))
}
