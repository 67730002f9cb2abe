import { signalled } from '../signalled.js'
import { redact } from '../text/redact.js'
import { terminalLine } from '../text/terminalLine.js'
import { doneText } from './doneText.js'
import { live } from './live.js'
import type { MonitorStart } from './monitorStart.js'
import { openMonitoring } from './openMonitoring.js'
import { serveStatus } from './serveStatus.js'
import { writesToFile } from './writesToFile.js'

/** `mltest monitor`: all monitors live until a signal, which ends their runs too. Gives the exit code. */
export async function monitorUntilStopped({
  port,
  ...start
}: MonitorStart & { readonly port: number | undefined }): Promise<number> {
  const { monitors, config } = start
  const interruption = signalled()
  const say = (line: string) =>
    void process.stdout.write(`${new Date().toISOString().slice(0, 19)}Z  ${terminalLine(redact(line))}\n`)
  // On the terminal a line a run is enough.
  const reporter = ['silent', ...(config.reporters ?? []).filter((each) => writesToFile(each, config.outputFile))]
  const monitoring = await openMonitoring(start, { interruption, say, reporter })
  const serving = port === undefined ? undefined : await serveStatus(port, monitoring.store, monitors)
  try {
    if (serving !== undefined) say(`metrics at ${serving.url}/metrics`)
    say(`monitoring ${monitors.map(({ name }) => name).join(', ')}`)
    await Promise.all(
      monitors.map((monitor) =>
        live(monitor, monitoring, ({ runs, alerts }) => {
          for (const run of runs) say(doneText(monitor.name, run))
          if (alerts.sent > 0) say(`${monitor.name}  alerts sent: ${alerts.sent}`)
        }),
      ),
    )
    return interruption.exitCode ?? 0
  } finally {
    interruption.release()
    await serving?.close()
    await monitoring.store.close()
  }
}
