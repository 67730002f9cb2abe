import { signalled } from '../signalled.js'
import { jsonText } from '../text/jsonText.js'
import { terminalLine } from '../text/terminalLine.js'
import { redact } from '../text/redact.js'
import { attend, type Attended } from './attend.js'
import { doneText } from './doneText.js'
import { joinExitCodes } from './joinExitCodes.js'
import type { MonitorStart } from './monitorStart.js'
import { openMonitoring } from './openMonitoring.js'

/** `mltest monitor --once`: each monitor does what is due, one after the other. Gives the exit code. */
export async function monitorOnce({ isJson, ...start }: MonitorStart & { readonly isJson: boolean }): Promise<number> {
  const interruption = signalled()
  const say = (line: string) => void (isJson ? process.stderr : process.stdout).write(`${terminalLine(redact(line))}\n`)
  const monitoring = await openMonitoring(start, { interruption, say, ...(isJson ? { reporter: ['silent'] } : {}) })
  const told: object[] = []
  const codes: number[] = []
  try {
    for (const monitor of start.monitors) {
      if (interruption.abort.aborted) break
      const attended = await attend(monitor, monitoring, false)
      codes.push(...attended.runs.map(({ exitCode }) => exitCode))
      for (const line of linesOf(monitor.name, attended)) say(line)
      told.push(json(monitor.name, attended))
    }
  } finally {
    interruption.release()
    await monitoring.store.close()
  }
  if (isJson) process.stdout.write(jsonText({ version: 1, monitors: told }))
  return interruption.exitCode ?? joinExitCodes(codes)
}

function linesOf(name: string, { runs, alerts, isTaken }: Attended): readonly string[] {
  return [
    ...(isTaken ? [`${name}  is being run by another monitor`] : []),
    ...(!isTaken && runs.length === 0 ? [`${name}  nothing is due`] : []),
    ...runs.map((run) => doneText(name, run)),
    ...(alerts.sent > 0 ? [`${name}  alerts sent: ${alerts.sent}`] : []),
  ]
}

function json(name: string, { runs, alerts, isTaken }: Attended): object {
  return {
    name,
    isTaken,
    runs: runs.map(({ exitCode, record, problem, due }) => ({
      ...(record === undefined ? {} : { id: record.id, period: record.period, status: record.status }),
      ...{ exitCode, due: due.due.toISOString() },
      ...(due.file === undefined ? {} : { file: due.file }),
      ...(problem === undefined ? {} : { problem }),
    })),
    alerts,
  }
}
