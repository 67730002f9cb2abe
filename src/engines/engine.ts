import type { Schema } from '../sql/schema.js'
import type { Rows, Selection } from '../sql/selection.js'
import type { View } from '../sql/view.js'

/** Answers questions about one source. Opened once, kept for a test file, and shared by all datasets over that source. */
export interface Engine {
  /** `duckdb`, `postgres`, … as reports name it. */
  readonly name: string
  readonly schema: Schema
  /** Where it is known without a scan. */
  readonly rows?: number
  /** The columns of a view. Throws `Misuse` for what cannot be made of a row. */
  describe(view: View): Promise<Schema>
  /** One statement for the whole plan where the dialect can, more where a limit of columns forces it. */
  scan(plan: Plan, signal?: AbortSignal): Promise<Answers>
  close(): Promise<void>
}

/** Distinct questions by key. */
export type Plan = ReadonlyMap<string, Question>

/** What is asked of the rows of a view, which is all of them where nothing is said. */
export interface Question extends View {
  readonly selection: Selection
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
