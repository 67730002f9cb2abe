import type { Secret } from '../alerts/secret.js'

/** Where monitors tell OpenLineage of their runs. */
export type LineageConfig = LineageServer | LineageFile

export interface LineageServer {
  /** Such as `https://lineage.example.com/api/v1/lineage`. */
  readonly url: string
  /** Sent as a bearer token. */
  readonly apiKey?: Secret
  /** Of jobs and data: the name of the root's folder when absent. */
  readonly namespace?: string
}

export interface LineageFile {
  /** Relative to the root; a line of JSON an event is added. */
  readonly file: string
  readonly namespace?: string
}
