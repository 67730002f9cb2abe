import type { SqlValue } from '../sql/selection.js'

/** Runs one statement of an engine; rejects with the signal's reason when it is aborted. */
export type Query = (sql: string, signal?: AbortSignal) => Promise<{ readonly rows: readonly (readonly SqlValue[])[] }>
