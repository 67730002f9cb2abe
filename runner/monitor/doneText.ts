import { counted } from '../../src/verdicts/counted.js'
import { formatDuration } from '../text/formatDuration.js'
import type { Done } from './attend.js'

/** A run of a monitor on one line: `orders  failed: 2 of 14 tests  period 2026-11-22  data/orders-2026-11-22.csv  run 01K…  4.00 s`. */
export function doneText(name: string, { record, problem, exitCode, due }: Done): string {
  const file = due.file === undefined ? [] : [due.file]
  if (record === undefined) return [name, `failed: ${problem ?? `exit code ${exitCode}`}`, ...file].join('  ')
  const { id, period, status, durationMs, counts } = record
  const { passed, failed, inconclusive, warned } = counts
  const tests = counted(passed + failed + inconclusive + warned, 'test')
  const facts = problem ?? (failed > 0 ? `${failed} of ${tests}` : tests)
  return [name, `${status}: ${facts}`, `period ${period}`, ...file, `run ${id}`, formatDuration(durationMs)].join('  ')
}
