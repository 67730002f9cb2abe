import { counted } from '../../src/verdicts/counted.js'

const hour = 3_600_000

/** How long a state has lasted, in minutes, hours or days: `6 hours`. */
export function lastedText(ms: number): string {
  if (ms < hour) return counted(Math.round(ms / 60_000), 'minute')
  return ms < 48 * hour ? counted(Math.round(ms / hour), 'hour') : counted(Math.round(ms / (24 * hour)), 'day')
}
