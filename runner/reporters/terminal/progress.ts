import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import type { RunEvent } from '../../events.js'
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
  readonly isOver: boolean
}

export const noProgress: Progress = { files: 0, filesEnded: 0, passed: 0, failed: 0, running: new Map(), isOver: false }

export function advance(progress: Progress, event: RunEvent, now: number): Progress {
  switch (event.type) {
    case 'runStarted':
      return { ...progress, files: event.run.files.length }
    case 'fileStarted':
      return { ...progress, running: new Map(progress.running).set(event.path, now) }
    case 'testEnded':
      if (event.test.status === 'passed') return { ...progress, passed: progress.passed + 1 }
      return event.test.status === 'failed' ? { ...progress, failed: progress.failed + 1 } : progress
    case 'fileEnded':
      return { ...progress, filesEnded: progress.filesEnded + 1, running: without(progress.running, event.file.path) }
    case 'runEnded':
      return { ...progress, isOver: true }
  }
}

/** One line that fits: the bar, how many, and the file that has been running for longest, with its seconds. */
export function progressLine(progress: Progress, now: number, width: number): string {
  const { files, filesEnded, passed, failed, running } = progress
  const bar = '━'.repeat(Math.round((10 * filesEnded) / Math.max(files, 1))).padEnd(10, '─')
  const counts = `${formatNumber(passed)} passed, ${formatNumber(failed)} failed`
  const [longest] = [...running].sort(([, a], [, b]) => a - b)
  const others = running.size > 1 ? ` and ${running.size - 1} more` : ''
  const seconds = longest === undefined ? 0 : Math.floor((now - longest[1]) / 1000)
  const time = seconds === 0 ? '' : `  ${formatNumber(seconds)} s`
  const file = longest === undefined ? '' : `  ${terminalLine(longest[0])}${others}${time}`
  return truncate(`${bar} ${filesEnded}/${files} files  ${counts}${file}`, width - 1)
}

function without(running: ReadonlyMap<string, number>, path: string): ReadonlyMap<string, number> {
  return new Map([...running].filter(([other]) => other !== path))
}
