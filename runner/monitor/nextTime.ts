import { Cron } from 'croner'
import type { MonitorConfig } from './monitorConfig.js'

/** When a monitor is next due by the clock, after `now`. */
export function nextTime({ every, timezone }: Pick<MonitorConfig, 'every' | 'timezone'>, now: Date): Date | undefined {
  if (every === undefined) return undefined
  const schedule = new Cron(every, { paused: true, ...(timezone === undefined ? {} : { timezone }) })
  return schedule.nextRun(now) ?? undefined
}
