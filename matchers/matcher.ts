import type { Column } from '../src/sql/schema.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import type { OptionCheck } from './optionChecks.js'
import type { Subject } from './subject.js'

declare const orAll: unique symbol

/** The column of a matcher that judges all columns when its caller names none. */
export type ColumnOrAll = Column & { readonly [orAll]: true }

/** Judges a whole dataset. */
export type DatasetJudge = (subject: Subject, ...args: never) => Promise<Verdict>

/** Judges one column. */
export type ColumnJudge = (subject: Subject, column: ColumnOrAll, ...args: never) => Promise<Verdict>

/** Judges several columns as one: a key. */
export type KeyJudge = (subject: Subject, columns: readonly Column[], ...args: never) => Promise<Verdict>

export interface MatcherFacts {
  /** What the first argument selects: nothing, columns judged one by one (all when `columnOrAll` gets none), or columns as one key. */
  readonly takes: 'dataset' | 'column' | 'columnOrAll' | 'key'
  /** Judges rows or the schema themselves, so that a dataset without rows is no failure by itself. */
  readonly countsRows: boolean
  /** Arguments that always stand before the options (columns not counted), since some of them are records too. */
  readonly positional: number
  /** What the options may be, beside those of every matcher; left to the matcher when absent. */
  readonly options?: Readonly<Record<string, OptionCheck>>
}

const key = Symbol.for('mltest.matcher/1')
const plain: MatcherFacts = { takes: 'dataset', countsRows: false, positional: 0 }

export function factsOf(judge: object): MatcherFacts {
  return (judge as { readonly [key]?: MatcherFacts })[key] ?? plain
}

/** Declares matchers of a whole dataset. */
export function matcher<Methods extends Record<string, DatasetJudge>>(
  methods: Methods,
  facts: Partial<Omit<MatcherFacts, 'takes'>> = {},
): Methods {
  return declare(methods, { ...plain, ...facts })
}

/** Declares matchers of a column. Callers may give several columns; the judge gets them one by one. */
export function columnMatcher<Methods extends Record<string, ColumnJudge>>(
  methods: Methods,
  facts: Partial<Omit<MatcherFacts, 'takes'>> & { readonly takes?: 'column' | 'columnOrAll' } = {},
): Methods {
  return declare(methods, { ...plain, takes: 'column', ...facts })
}

/** Declares matchers of a key: one column, or several together. */
export function keyMatcher<Methods extends Record<string, KeyJudge>>(
  methods: Methods,
  facts: Partial<Omit<MatcherFacts, 'takes'>> = {},
): Methods {
  return declare(methods, { ...plain, takes: 'key', ...facts })
}

/** Facts stand on the function, under a registered symbol: a matcher stays a plain method, and two copies of this module agree. */
function declare<Methods extends Record<string, object>>(methods: Methods, facts: MatcherFacts): Methods {
  for (const judge of Object.values(methods)) Object.defineProperty(judge, key, { value: facts })
  return methods
}
