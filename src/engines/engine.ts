import type { Schema } from '../sql/schema.js'
import type { Expression } from '../sql/expression.js'
import type { Rows, Selection } from '../sql/selection.js'

/** Answers questions about one source. Opened once, kept for a test file, and shared by all datasets over that source. */
export interface Engine {
  /** `duckdb`, `postgres`, … as reports name it. */
  readonly name: string
  readonly schema: Schema
  /** Where it is known without a scan. */
  readonly rows?: number
  /** One statement for the whole plan where the dialect can, more where a limit of columns forces it. */
  scan(plan: Plan, signal?: AbortSignal): Promise<Answers>
  close(): Promise<void>
}

/** Distinct questions by key. */
export type Plan = ReadonlyMap<string, Question>

export interface Question {
  readonly selection: Selection
  /** Rows for which this is not true do not exist for the question. */
  readonly filter?: Expression
}

export interface Answers {
  readonly rows: ReadonlyMap<string, Rows>
  /** Why a question has no answer; it is in `rows` or here. */
  readonly failures: ReadonlyMap<string, unknown>
  readonly statements: number
  readonly durationMs: number
  /** Bytes of the files that were scanned; absent for memory. */
  readonly bytes?: number
}
