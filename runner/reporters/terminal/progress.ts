import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import type { RunEvent } from '../../events.js'
import { formatDuration } from '../../text/formatDuration.js'
import { terminalLine } from '../../text/terminalLine.js'
import { truncate } from '../../text/truncate.js'

/** How far a run has come, as far as one line of a terminal tells. */
export interface Progress {
  readonly files: number
  readonly filesEnded: number
  readonly passed: number
  readonly failed: number
  /** Running files, and since when, in ms. */
  readonly running: ReadonlyMap<string, number>
}

export const noProgress: Progress = { files: 0, filesEnded: 0, passed: 0, failed: 0, running: new Map() }

export function advance(progress: Progress, event: RunEvent, now: number): Progress {
  const running = new Map(progress.running)
  switch (event.type) {
    case 'runStarted':
      return { ...progress, files: event.run.files.length }
    case 'fileStarted':
      return { ...progress, running: running.set(event.path, now) }
    case 'testEnded':
      if (event.test.status === 'passed') return { ...progress, passed: progress.passed + 1 }
      return event.test.status === 'failed' ? { ...progress, failed: progress.failed + 1 } : progress
    case 'fileEnded':
      running.delete(event.file.path)
      return { ...progress, filesEnded: progress.filesEnded + 1, running }
    case 'runEnded':
      return { ...progress, running: new Map() }
  }
}

/** One line that fits: the bar, how many, and the file that has been running for longest. */
export function progressLine(
  { files, filesEnded, passed, failed, running }: Progress,
  now: number,
  width: number,
): string {
  const [longest] = [...running].sort(([, a], [, b]) => a - b)
  const others = running.size > 1 ? ` and ${running.size - 1} more` : ''
  const file =
    longest === undefined ? '' : `  ${terminalLine(longest[0])}${others}  ${formatDuration(now - longest[1])}`
  const bar = '━'.repeat(Math.round((10 * filesEnded) / Math.max(files, 1))).padEnd(10, '─')
  const counts = `${formatNumber(passed)} passed, ${formatNumber(failed)} failed`
  return truncate(`${bar} ${filesEnded}/${files} files  ${counts}${file}`, width - 1)
}
