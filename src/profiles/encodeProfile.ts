import { isDeepStrictEqual } from 'node:util'
import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import type { Exact, NumericProfile, ValueCount } from '../metrics/drift/numericProfile.js'
import { dayNames } from './dayNames.js'
import { hourNames } from './hourNames.js'
import type { ColumnProfile, Profile, TimeProfile } from './profile.js'
import type { Json } from './references/json.js'
import type { ScoresProfile } from './scoresProfile.js'

/**
 * A profile as JSON that a person can review: a fact a list, `[what, count, share]`. Numbers of the data that need more than 12 digits
 * stand as text, since files hold numbers rounded to 12, and a rounded edge would let rows change sides.
 */
export function encodeProfile({ source, rows, bins, specials, columns, scores }: Profile): Json {
  return {
    source,
    rows,
    bins,
    specials,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, encodeColumn(column, factsOf(rows))]),
    ),
    ...(scores === undefined ? {} : { scores: encodeScores(scores) }),
  }
}

/** `[name, score, low, high]`. */
function encodeScores({ task, positive, labelled, scores }: ScoresProfile): Json {
  return {
    task,
    ...(positive === undefined ? {} : { positive }),
    labelled,
    numbers: Object.entries(scores).map(([name, { value, interval }]) => [
      name,
      value,
      ...(interval === undefined ? [] : [interval.low, interval.high]),
    ]),
  }
}

/** `[what, count, share of all rows]`. */
type Fact = (what: Exact, count: number) => Json

function factsOf(rows: number): Fact {
  return (what, count) => [exactJson(what), count, rows === 0 ? 0 : Number((count / rows).toPrecision(4))]
}

function encodeColumn(column: ColumnProfile, fact: Fact): Json {
  const { type, untyped, kind, missing, values, length, characters, time } = column
  return {
    type,
    ...(untyped === undefined ? {} : { untyped }),
    kind,
    missing: Object.entries(missing).map(([part, count]) => fact(part, count)),
    ...(values === undefined ? {} : { values: encodeValues(values, fact) }),
    ...(length === undefined ? {} : { length: encodeValues(length, fact) }),
    ...(characters === undefined ? {} : { characters: encodeValues(characters, fact) }),
    ...(time === undefined ? {} : { time: encodeTime(time) }),
  }
}

function encodeTime({ first, last, weeks }: TimeProfile): Json {
  if (weeks === undefined) return { first, last }
  const { hourOfDay, weekday, gap } = weeks
  const named = (names: readonly string[], counts: readonly number[]) => {
    const fact = factsOf(counts.reduce((sum, count) => sum + count, 0))
    return counts.map((count, index) => fact(names[index] ?? '', count))
  }
  return {
    first,
    last,
    ...(hourOfDay === undefined ? {} : { hourOfDay: named(hourNames, hourOfDay) }),
    weekday: named(dayNames, weekday),
    gap: encodeValues(gap, factsOf(gap.values)),
  }
}

function encodeValues(values: NumericProfile | CategoricalProfile, fact: Fact): Json {
  if (values.kind === 'categorical') {
    const { categories, others, rare } = values
    return {
      rows: values.values,
      categories: categories.map(([category, count]) => fact(category, count)),
      others,
      rare,
    }
  }
  const { minimum, maximum, atoms, edges, bins, cells, frequent } = values
  if (minimum === undefined || maximum === undefined) return { rows: 0 }
  const counts = (list: readonly ValueCount[]) => list.map(([value, count]) => fact(value, count))
  // A bin is named by its end.
  const ended = (ends: readonly Exact[], counts: readonly number[]) =>
    counts.map((count, index) => fact(ends[index] ?? maximum, count))
  const [shape, all] = [ended(edges, bins), ended(cells.edges, cells.counts)]
  return {
    rows: values.values,
    minimum: exactJson(minimum),
    maximum: exactJson(maximum),
    ...(atoms === undefined ? {} : { atoms: atoms.map(([value]) => exactJson(value)) }),
    shape,
    // Without atoms they are mostly the same.
    ...(isDeepStrictEqual(shape, all) ? {} : { cells: all }),
    frequent: counts(frequent),
  }
}

function exactJson(value: Exact): Json {
  return typeof value === 'number' && Number(value.toPrecision(12)) !== value ? String(value) : value
}
