import type { Json } from '../profiles/references/json.js'
import type { MetricFacts } from './metricFacts.js'
import type { MetricPoint } from './metricPoint.js'
import type { RunRecord, RunStatus } from './runRecord.js'
import type { RunSummary } from './runSummary.js'
import type { StoreCheck } from './storeCheck.js'
import type { StoredProfile } from './storedProfile.js'
import type { StoreEvent } from './storeEvent.js'

/**
 * Runs, what was decided about them, and profiles by content. Any number of processes may write at once. Everything that rejects does so with a
 * `StoreError`, whose text says what to do.
 */
export interface Store {
  /** For messages: `.mltest/store`, or a URL without its password. */
  readonly label: string
  /** Keeps a run with its profiles, whole or not at all. A run that is there already is left as it is. */
  putRun(record: RunRecord, profiles?: ReadonlyMap<string, StoredProfile>): Promise<void>
  /** A run with its status of now. */
  run(id: string): Promise<RunRecord | undefined>
  /** A run as it ended, whatever was decided about it since. */
  record(id: string): Promise<RunRecord | undefined>
  /** Newest first, with their statuses of now. */
  runs(query?: RunQuery): Promise<readonly RunSummary[]>
  /** Every line of numbers there is, by its key. */
  metrics(): Promise<readonly MetricFacts[]>
  /** What the assertions of one key received, oldest first, in runs that started at or after `since`. */
  history(metric: string, since?: string): Promise<readonly MetricPoint[]>
  /** By `sha256:…`, as runs name it. */
  profile(content: string): Promise<StoredProfile | undefined>
  putEvent(event: StoreEvent): Promise<void>
  /** Oldest first: all, or those about one run. */
  events(run?: string): Promise<readonly StoreEvent[]>
  /** Small states that change, by kind and name: when a monitor ran last, which alerts wait. Each is replaced as a whole. */
  readonly states: States
  /**
   * Takes or renews the right to do something alone for so many milliseconds; false when another holder has it. Of many who ask at
   * once one gets it.
   */
  lease(name: string, holder: string, ms: number): Promise<boolean>
  /** Gives it back before its time; nothing when it is another's. */
  release(name: string, holder: string): Promise<void>
  /** Looks at everything, mends the index, and names what cannot be read. Deletes nothing. */
  check(): Promise<StoreCheck>
  /** Removes runs that started before a time, but for the last accepted one, with events and profiles that nothing needs any more. Gives how many runs went. */
  prune(before: string): Promise<number>
  close(): Promise<void>
}

export interface RunQuery {
  readonly status?: RunStatus
  readonly period?: string
  readonly branch?: string
  readonly modelVersion?: string
  readonly monitor?: string
  /** Only runs that looked at data of this name; numbers in a file's name may differ. */
  readonly dataset?: string
  /** Started at or after, and before: ISO 8601 in UTC. */
  readonly since?: string
  readonly before?: string
  /** At most so many. */
  readonly limit?: number
}

export interface States {
  read(kind: string, name: string): Promise<Json | undefined>
  write(kind: string, name: string, value: Json): Promise<void>
  remove(kind: string, name: string): Promise<void>
  /** All of a kind, in order of their names. */
  list(kind: string): Promise<readonly (readonly [name: string, value: Json])[]>
}
