import type { Verdict } from '../src/verdicts/verdict.js'
import type { Column, Schema } from '../src/sql/schema.js'
import type { Subject } from './subject.js'

/** A column by name, several, or all for which a predicate on the schema holds. Each is judged by itself. */
export type Columns = string | readonly string[] | ((column: Column, schema: Schema) => boolean)

type Judge = (subject: Subject, ...args: never[]) => Promise<Verdict>
type ColumnJudge = (subject: Subject, column: Column, ...args: never[]) => Promise<Verdict>

export interface MatcherFacts {
  /** Whether the first argument is a column, so that `expect(dataset.column('x'))` may leave it out. */
  readonly takesColumn: boolean
  /** Judges rows themselves, so that a dataset without rows is no failure by itself. */
  readonly countsRows: boolean
}

/** Facts about matchers by function, kept apart so that a matcher stays a plain documented method. */
const facts = new WeakMap<object, MatcherFacts>()

export function factsOf(judge: object): MatcherFacts {
  return facts.get(judge) ?? { takesColumn: false, countsRows: false }
}

/** Declares a matcher of a whole dataset. */
export function matcher<Methods extends Record<string, Judge>>(
  methods: Methods,
  { countsRows = false }: { readonly countsRows?: boolean } = {},
): Methods {
  for (const judge of Object.values(methods)) facts.set(judge, { takesColumn: false, countsRows })
  return methods
}

/** Declares a matcher of a column. Callers may give several columns; the judge gets them one by one. */
export function columnMatcher<Methods extends Record<string, ColumnJudge>>(
  methods: Methods,
  { countsRows = false }: { readonly countsRows?: boolean } = {},
): Methods {
  for (const judge of Object.values(methods)) facts.set(judge, { takesColumn: true, countsRows })
  return methods
}
