import { noteOutcome } from '../alerts/noteOutcome.js'
import { sendWaiting, type Sent } from '../alerts/sendWaiting.js'
import { waitingAlerts } from '../alerts/waitingAlerts.js'
import type { DueRun } from './dueRun.js'
import { dueRuns } from './dueRuns.js'
import { finishBegun } from './finishBegun.js'
import { holding } from './holding.js'
import type { MonitorConfig } from './monitorConfig.js'
import type { Monitoring, Performed } from './monitoring.js'
import { monitorStates } from './monitorStates.js'
import { recordSince } from './recordSince.js'
import { stateAfter } from './stateAfter.js'
import { watchedFiles } from './watchedFiles.js'

export interface Attended {
  readonly runs: readonly Done[]
  readonly alerts: Sent
  /** Another process is at it. */
  readonly isTaken: boolean
}

export interface Done extends Performed {
  readonly due: DueRun
}

const nothing: Attended = { runs: [], alerts: { sent: 0, waiting: 0 }, isTaken: false }

/**
 * Does what a monitor has to do now: runs that are due, one after the other, and alerts that wait.
 *
 * @param isPatient  alerts that could not be delivered a moment ago are left for later
 */
export async function attend(monitor: MonitorConfig, monitoring: Monitoring, isPatient: boolean): Promise<Attended> {
  const { store, root, signal, say } = monitoring
  const { name, watch } = monitor
  const states = monitorStates(store)
  const before = await states.read(name)
  const found = watch === undefined ? [] : await watchedFiles({ root, watch, known: before.files, signal })
  const now = monitoring.now()
  const { waiting } = await waitingAlerts(store).read(name)
  const guessed = dueRuns(monitor, before, found, now)
  if (guessed.runs.length === 0 && waiting.length === 0 && before.begun === undefined) return nothing

  const held = await holding(monitoring, `monitor ${name}`, async (ended) => {
    // Another process may have done meanwhile what was due a moment ago.
    let state = await finishBegun(monitor, await states.read(name), monitoring)
    const { runs, passedOver } = dueRuns(monitor, state, found, now)
    if (passedOver.length > 0) {
      const files = passedOver.map(({ file }) => file).join(', ')
      say(`${name}  passed over, since catchUp is ${monitor.catchUp ?? 1}: ${files}`)
    }
    const done: Done[] = []
    for (const due of runs) {
      if (ended.aborted) break
      const { file, stamp } = due
      const known = file === undefined || stamp === undefined ? {} : { file, stamp }
      const at = monitoring.now().toISOString()
      await states.write(name, { ...state, begun: { at, due: due.due.toISOString(), ...known } })
      const ran = await monitoring.perform(monitor, due, ended)
      // One whose report could not be written is in the store all the same.
      const record = ran.record ?? (await recordSince(store, name, at))
      const performed = record === undefined ? ran : { ...ran, record }
      const isBrokenOff = performed.exitCode >= 128
      if (!isBrokenOff) {
        await noteOutcome(monitor, performed, monitoring)
        state = stateAfter(state, due.due, [...passedOver, due])
      }
      // One that was broken off is as if it never was, and is done by whoever comes next.
      await states.write(name, state)
      if (isBrokenOff) break
      done.push({ ...performed, due })
    }
    const alerts = await sendWaiting(name, { ...monitoring, signal: ended }, isPatient)
    return { runs: done, alerts, isTaken: false }
  })
  return held?.result ?? { ...nothing, isTaken: true }
}
