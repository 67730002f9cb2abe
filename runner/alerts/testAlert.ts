import { version } from '../version.js'
import type { Alert } from './alert.js'

/** An alert that tells nothing but that a channel works. */
export function testAlert(now: Date): Alert {
  const at = now.toISOString()
  return {
    version: 1,
    id: `test-${now.getTime().toString(36)}`,
    kind: 'test',
    monitor: 'mltest alerts test',
    at,
    since: at,
    run: {
      ...{ id: 'none', period: at.slice(0, 10), startedAt: at, durationMs: 0, status: 'candidate', outcome: 'pass' },
      context: { mltest: version },
      counts: { passed: 0, failed: 0, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 },
      datasets: [],
    },
    failures: [],
    moreFailures: 0,
    links: {},
  }
}
