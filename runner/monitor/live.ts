import { attend, type Attended } from './attend.js'
import type { MonitorConfig } from './monitorConfig.js'
import type { Monitoring } from './monitoring.js'
import { nextTime } from './nextTime.js'
import { sleeper } from './sleeper.js'
import { watchGlobs } from './watchGlobs.js'

/** Milliseconds after which a monitor looks around at the latest: clocks are set, file systems forget to tell, alerts wait. */
const mostMs = 60_000

/** After which it looks whether another process that was at it has ended, or has died. */
const takenMs = 5_000

/** The life of a monitor: does what is due when it is due, until the signal. What goes wrong is told, and tried again. */
export async function live(
  monitor: MonitorConfig,
  monitoring: Monitoring,
  tell: (attended: Attended) => void,
): Promise<void> {
  const { root, signal, say, now } = monitoring
  const bed = sleeper()
  signal.addEventListener('abort', bed.wake)
  const unwatch = monitor.watch === undefined ? undefined : await watchGlobs(root, monitor.watch, bed.wake)
  for (;;) {
    let isTaken = false
    try {
      const attended = await attend(monitor, monitoring, true)
      isTaken = attended.isTaken
      tell(attended)
    } catch (error) {
      say(`${monitor.name}  ${error instanceof Error ? error.message : String(error)}`)
    }
    const next = nextTime(monitor, now())
    const untilNext = next === undefined ? mostMs : Math.max(0, next.getTime() - now().getTime())
    if (signal.aborted) break
    await bed.sleep(Math.min(untilNext, isTaken ? takenMs : mostMs))
  }
  signal.removeEventListener('abort', bed.wake)
  await unwatch?.()
}
