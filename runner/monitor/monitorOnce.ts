import { setTimeout as wait } from 'node:timers/promises'
import { CommandError } from '../commandError.js'
import { errorLines } from '../output/errorLines.js'
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
      const attended = await patiently(() => attend(monitor, monitoring, false), interruption.abort).catch(blamed)
      if (attended instanceof CommandError) {
        process.stderr.write(`${errorLines(attended, start.flags.verbose === true)}\n`)
        codes.push(attended.exitCode)
        told.push({ name: monitor.name, problem: redact(attended.message) })
        continue
      }
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

/** Milliseconds in which a process that was killed has lost its lease; one that lives renews it. */
const patienceMs = 20_000

/** Asks again while another process is at it, until it has ended, or is known to live. */
async function patiently(ask: () => Promise<Attended>, ended: AbortSignal): Promise<Attended> {
  const until = performance.now() + patienceMs
  for (;;) {
    const attended = await ask()
    if (!attended.isTaken || performance.now() > until || ended.aborted) return attended
    await wait(500, undefined, { signal: ended }).catch(() => undefined)
  }
}

/** A fault of one monitor's, such as a file whose name tells no period, keeps no other from its work. */
function blamed(error: unknown): CommandError {
  if (error instanceof CommandError) return error
  throw error
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
