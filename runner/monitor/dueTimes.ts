import { Cron } from 'croner'
import type { MonitorConfig } from './monitorConfig.js'

/**
 * The times after `since`, up to and with `now`, at which a monitor was due, oldest first: the newest `catchUp` of them. A monitor
 * that never ran is due now. Where clocks are put forward, a time that is left out is due when the gap ends; where they are put
 * back, a time that comes twice is due once.
 */
export function dueTimes(
  { every, timezone, catchUp = 1 }: Pick<MonitorConfig, 'every' | 'timezone' | 'catchUp'>,
  since: Date | undefined,
  now: Date,
): readonly Date[] {
  if (every === undefined) return []
  if (since === undefined) return [now]
  // croner leaves out a run at the very time that is asked about.
  const justAfter = new Date(now.getTime() + 1)
  return schedule(every, timezone)
    .previousRuns(catchUp, justAfter)
    .filter((time) => time > since)
    .toReversed()
}

function schedule(every: string, timezone: string | undefined): Cron {
  return new Cron(every, { paused: true, ...(timezone === undefined ? {} : { timezone }) })
}
