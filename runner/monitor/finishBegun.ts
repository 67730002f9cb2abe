import { noteOutcome } from '../alerts/noteOutcome.js'
import { spool } from '../storing/spool.js'
import type { MonitorConfig } from './monitorConfig.js'
import type { Monitoring } from './monitoring.js'
import type { MonitorState } from './monitorState.js'
import { monitorStates } from './monitorStates.js'
import { recordSince } from './recordSince.js'
import { stateAfter } from './stateAfter.js'

/**
 * The state once a run is dealt with that a crash, or a store that went away, has left behind: one that is in the store had ended, and
 * is not done again; any other is as if it never was.
 */
export async function finishBegun(
  monitor: MonitorConfig,
  state: MonitorState,
  monitoring: Monitoring,
): Promise<MonitorState> {
  const { begun, ...rest } = state
  if (begun === undefined) return state
  const { store, root } = monitoring
  await spool(root).send(store)
  const record = await recordSince(store, monitor.name, begun.at)
  if (record === undefined) return rest
  await noteOutcome(monitor, { exitCode: 0, record }, monitoring)
  const next = stateAfter(rest, new Date(begun.due), [begun])
  await monitorStates(store).write(monitor.name, next)
  return next
}
