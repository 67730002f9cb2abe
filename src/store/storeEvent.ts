import type { Json } from '../profiles/references/json.js'

/** What was decided about a run or the references: added, never changed. The newest about a run is its status of now. */
export interface StoreEvent {
  readonly version: 1
  /** A ULID whose time is `at`. */
  readonly id: string
  readonly kind: 'accept' | 'quarantine' | 'recalibrate'
  /** Of the run that it is about. */
  readonly run: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly by: string
  readonly because?: string
  /** What a recalibration changed. */
  readonly details?: Json
}
