import type { RunStatus } from '../../../src/store/runRecord.js'
import { element } from './element.js'
import { statusTone } from './statusTone.js'

/** The status of a run, as a coloured word. */
export function statusBadge(status: RunStatus): HTMLElement {
  return element('span', { class: `badge ${statusTone[status]}` }, status)
}
