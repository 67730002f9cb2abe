import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import type { Exact, NumericProfile, ValueCount } from '../metrics/drift/numericProfile.js'
import type { ColumnType } from '../sql/schema.js'
import { Misuse } from '../sql/misuse.js'
import type { ColumnKind, ColumnProfile, Profile, TimeProfile } from './profile.js'
import type { Json } from './references/json.js'
import type { KeptScore, ScoresProfile } from './scoresProfile.js'

/** Reads what `encodeProfile` wrote. Throws a misuse for anything else. */
export function decodeProfile(json: Json | undefined): Profile {
  const { source, rows, bins, specials, columns, scores } = record(json)
  return {
    source: text(source),
    rows: number(rows),
    bins: number(bins),
    specials: list(specials).map(text),
    columns: Object.fromEntries(Object.entries(record(columns)).map(([name, column]) => [name, decodeColumn(column)])),
    ...(scores === undefined ? {} : { scores: decodeScores(scores) }),
  }
}

function decodeScores(json: Json): ScoresProfile {
  const { task, positive, labelled, numbers } = record(json)
  return {
    task: text(task) as ScoresProfile['task'],
    ...(positive === undefined ? {} : { positive: text(positive) }),
    labelled: number(labelled),
    scores: Object.fromEntries(list(numbers).map((fact) => [text(part(fact, 0)), decodeScore(fact)])),
  }
}

function decodeScore(fact: Json): KeptScore {
  const [, value, low, high] = list(fact)
  return { value: number(value), ...(low === undefined ? {} : { interval: { low: number(low), high: number(high) } }) }
}

function decodeColumn(json: Json): ColumnProfile {
  const { type, untyped, kind, missing, values, length, characters, time } = record(json)
  return {
    type: text(type) as ColumnType,
    ...(untyped === true ? { untyped } : {}),
    kind: text(kind) as ColumnKind,
    missing: Object.fromEntries(list(missing).map((fact) => [text(part(fact, 0)), number(part(fact, 1))])),
    ...(values === undefined ? {} : { values: decodeValues(values) }),
    ...(length === undefined ? {} : { length: decodeValues(length) }),
    ...(characters === undefined ? {} : { characters: decodeCategories(characters) }),
    ...(time === undefined ? {} : { time: decodeTime(time) }),
  }
}

function decodeTime(json: Json): TimeProfile {
  const { first, last, hourOfDay, weekday, gap } = record(json)
  const span = { first: text(first), last: text(last) }
  if (weekday === undefined || gap === undefined) return span
  const hours = hourOfDay === undefined ? {} : { hourOfDay: list(hourOfDay).map(countIn) }
  return { ...span, weeks: { ...hours, weekday: list(weekday).map(countIn), gap: decodeNumbers(gap) } }
}

function decodeValues(json: Json): NumericProfile | CategoricalProfile {
  return record(json)['categories'] === undefined ? decodeNumbers(json) : decodeCategories(json)
}

function decodeCategories(json: Json): CategoricalProfile {
  const { rows, categories, others, rare } = record(json)
  return {
    kind: 'categorical',
    values: number(rows),
    categories: list(categories).map((fact) => [text(part(fact, 0)), countIn(fact)]),
    others: number(others),
    rare: number(rare),
  }
}

function decodeNumbers(json: Json): NumericProfile {
  const { rows, minimum, maximum, atoms, shape, cells, frequent } = record(json)
  const [bins, cellFacts, known] = [list(shape ?? []), list(cells ?? shape ?? []), list(frequent ?? [])]
  const isEmpty = minimum === undefined || maximum === undefined
  const ends = (facts: readonly Json[]) => facts.slice(0, -1).map((fact) => exact(part(fact, 0)))
  const counts = known.map((fact): ValueCount => [exact(part(fact, 0)), countIn(fact)])
  const countOf = (value: Exact) => counts.find(([each]) => each === value)?.[1] ?? 0
  return {
    kind: 'numeric',
    values: number(rows),
    ...(isEmpty ? {} : { minimum: exact(minimum), maximum: exact(maximum) }),
    ...(atoms === undefined && !isEmpty
      ? {}
      : { atoms: list(atoms ?? []).map((value) => [exact(value), countOf(exact(value))] as const) }),
    edges: ends(bins),
    bins: bins.map(countIn),
    cells: { edges: ends(cellFacts), counts: cellFacts.map(countIn) },
    frequent: counts,
  }
}

function part(fact: Json, index: number): Json | undefined {
  return list(fact)[index]
}

function countIn(fact: Json): number {
  return number(part(fact, 1))
}

function exact(json: Json | undefined): Exact {
  return typeof json === 'number' ? json : text(json)
}

function number(json: Json | undefined): number {
  return typeof json === 'number' ? json : wrong('a number')
}

function text(json: Json | undefined): string {
  return typeof json === 'string' ? json : wrong('a text')
}

function list(json: Json | undefined): readonly Json[] {
  return isList(json) ? json : wrong('a list')
}

function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json)
}

function record(json: Json | undefined): Readonly<Record<string, Json>> {
  return typeof json === 'object' && json !== null && !isList(json) ? json : wrong('a record')
}

function wrong(wanted: string): never {
  throw new Misuse(`this is not a profile that mltest wrote: ${wanted} is missing; make it anew`)
}
