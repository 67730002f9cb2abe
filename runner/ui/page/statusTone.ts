import type { RunStatus } from '../../../src/store/runRecord.js'

/** The colour of a run's status, as a class of the page. */
export const statusTone: Readonly<Record<RunStatus, string>> = {
  accepted: 'good',
  failed: 'bad',
  quarantined: 'held',
  candidate: 'idle',
}
