import type { Dataset } from '../src/datasets/dataset.js'
import type { Metric } from '../src/metrics/metric.js'
import type { Condition } from '../src/sql/condition.js'
import type { Expression } from '../src/sql/expression.js'
import type { Column, Schema } from '../src/sql/schema.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import type { Past } from '../src/store/references/past.js'
import type { Options } from './options.js'

/** The data of an assertion while it is judged. */
export interface Subject {
  /** Narrowed by the assertion's option `where`. */
  readonly dataset: Dataset
  readonly schema: Schema
  /** Of the whole source, where it is known without a scan. */
  readonly sourceRows?: number
  /** The assertion's options, checked; empty when none were given. */
  readonly options: Options
  /** Throws `Misuse` with a suggestion when there is none of that name. */
  column(name: string): Column
  /** Answered together with all that the waiting assertions ask of the same data. */
  ask<Value>(metric: Metric<Value>): Promise<Value>
  /** The same rows, of which only those count for which the condition is true. */
  where(condition: Condition): Subject
  /** The same rows with more columns, each made of a row, to ask of. The schema does not tell of them. */
  with(columns: Readonly<Record<string, Expression>>): Subject
  /** Another dataset, asked within the same settlement. */
  of(dataset: Dataset): Promise<Subject>
  /** Another dataset to compare with: of a segment its rows of the same segment. */
  alike(dataset: Dataset): Promise<Subject>
  /** What makes its rows a segment of the data; absent where they are none, and of windows of time. */
  readonly part?: Condition
  /** What belongs to the running test and not to the data; absent in another host than mltest's runner. */
  readonly context: AssertionContext
}

/** What a matcher may know of the test it stands in. */
export interface AssertionContext {
  /** The call as the user wrote it, for messages. */
  readonly call: string
  readonly isNot: boolean
  readonly references?: ReferenceKeeper
  /** Earlier runs, where there is a store. */
  readonly past?: Past
  /** All matchers by name, for contracts, which name them. */
  readonly matchers?: Readonly<Record<string, Judge>>
  /** As `--seed` or the config say; absent where they do not, so that verdicts follow from the data alone. */
  readonly seed?: number
  /** Milliseconds that a model may take for a batch of rows. */
  readonly modelTimeout?: number
}

/** A matcher as the registry holds it, whatever its arguments. */
export type Judge = (subject: Subject, ...args: never) => Promise<Verdict>

/** Reads and writes the reference file beside a test file; `src/profiles` says what a profile is. */
export interface ReferenceKeeper {
  readonly mode: 'new' | 'all' | 'none'
  /** The entry of this assertion: `<full test name> <n or name>`. Asked once an assertion, in the order of recording. */
  entry(name: string | undefined): string
  /** `undefined` when the file or the entry is missing; throws when the file is corrupt. */
  read(entry: string): Promise<unknown>
  /** The profile that a test of this file or of its folder keeps by that name; `undefined` when there is none. Throws `Misuse` when several are. */
  named(name: string): Promise<unknown>
  /** Kept until the file of tests has ended, then merged into the file under a lock. */
  write(entry: string, profile: unknown, kind: 'written' | 'updated' | 'unchanged'): void
}
