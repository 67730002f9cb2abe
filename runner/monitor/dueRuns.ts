import { dayIn } from './dayIn.js'
import type { DueRun } from './dueRun.js'
import { dueTimes } from './dueTimes.js'
import type { MonitorConfig } from './monitorConfig.js'
import type { MonitorState } from './monitorState.js'
import { periodOfFile } from './periodOfFile.js'
import type { WatchedFile } from './watchedFiles.js'

interface Due {
  readonly runs: readonly DueRun[]
  /** Files that are passed over, since no more than `catchUp` are caught up. */
  readonly passedOver: readonly WatchedFile[]
}

/**
 * What a monitor is to do now: files that have appeared, each a run, else the times that it was due. A monitor that never ran takes the
 * newest file of those that lie there, or as many as `catchUp` says.
 */
export function dueRuns(monitor: MonitorConfig, state: MonitorState, found: readonly WatchedFile[], now: Date): Due {
  const { catchUp, timezone } = monitor
  const since = state.until === undefined ? undefined : new Date(state.until)
  const files = found.filter(({ file, stamp }) => state.files[file] !== stamp)
  const most = catchUp ?? (since === undefined ? 1 : files.length)
  const taken = most < files.length ? files.slice(-most) : files
  const passedOver = files.slice(0, files.length - taken.length)
  if (taken.length > 0) {
    const day = dayIn(now, timezone)
    return { runs: taken.map((one) => ({ ...one, due: now, day, ...filePeriod(monitor, one.file) })), passedOver }
  }
  const newest = Object.keys(state.files).sort().at(-1)
  const known = newest === undefined ? {} : filePeriod(monitor, newest)
  const runs = dueTimes(monitor, since, now).map((due): DueRun => ({ due, day: dayIn(due, timezone), ...known }))
  return { runs, passedOver }
}

function filePeriod({ period }: MonitorConfig, file: string): { readonly period?: string } {
  return period === undefined ? {} : { period: periodOfFile(file) }
}
