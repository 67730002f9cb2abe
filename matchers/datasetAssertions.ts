import type { Column } from '../src/sql/schema.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import type { Columns } from '../src/datasets/resolveColumns.js'
import type { ColumnOrAll } from './matcher.js'
import type { Subject } from './subject.js'

/** What `expect(dataset)` offers of matchers: all, with names of columns where a matcher takes columns. */
export type AssertionsOf<Matchers, Row> = {
  readonly [Name in keyof Matchers]: (
    ...args: Asked<ArgumentsOf<Matchers[Name]>, keyof Row & string>
  ) => PromiseLike<void>
}

/** What `expect(dataset.column('x'))` offers of matchers: those of a column, without it. */
export type ColumnAssertionsOf<Matchers> = {
  readonly [Name in keyof Matchers as ColumnMatcherName<Matchers, Name>]: (
    ...args: Asked<ArgumentsOf<Matchers[Name]>, never>
  ) => PromiseLike<void>
}

type ArgumentsOf<Judge> = Judge extends (subject: Subject, ...args: infer Args) => Promise<Verdict> ? Args : never

/** Distributes over the several lists of arguments that a matcher may take. `Name` is never where the column is given already. */
type Asked<Args, Name extends string> = Args extends readonly [infer First, ...infer Rest]
  ? [Name] extends [never]
    ? Rest
    : First extends ColumnOrAll
      ? [columns: Columns<Name>, ...Rest] | Rest
      : First extends Column | readonly Column[]
        ? [columns: Columns<Name>, ...Rest]
        : Args
  : Args

type ColumnMatcherName<Matchers, Name extends keyof Matchers> =
  ArgumentsOf<Matchers[Name]> extends readonly [Column | readonly Column[], ...unknown[]] ? Name : never
