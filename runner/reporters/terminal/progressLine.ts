import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import { terminalLine } from '../../text/terminalLine.js'
import { truncate } from '../../text/truncate.js'
import type { Progress } from './noProgress.js'

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
