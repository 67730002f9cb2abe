/** What one scan did, for messages and reports. */
export interface ScanRecord {
  /** How messages call the data. */
  readonly dataset: string
  readonly engine: string
  readonly statements: number
  /** How many assertions waited for it. */
  readonly assertions: number
  /** Distinct questions it answered. */
  readonly aggregates: number
  /** Of the data; absent where nothing tells. */
  readonly rows?: number
  /** Of the files; absent for memory. */
  readonly bytes?: number
  readonly durationMs: number
}
