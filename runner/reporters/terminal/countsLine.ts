import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import type { Counts } from '../../events.js'
import type { Page } from './pageFor.js'

/** `12 passed, 1 failed, 1 skipped`: what there was, and the kinds of `always` also when there was none. */
export function countsLine(
  counts: Counts,
  errors: number,
  { colours, strict }: Page,
  always: readonly (keyof Counts)[] = ['passed', 'failed'],
): string {
  const worrying = strict ? colours.red : colours.yellow
  const kinds = [
    ['passed', 'passed', colours.green],
    ['failed', 'failed', colours.red],
    ['inconclusive', 'inconclusive', worrying],
    ['warned', 'warned', colours.yellow],
    ['skipped', 'skipped', colours.dim],
    ['todo', 'todo', colours.dim],
    ['notRun', 'not run', colours.dim],
  ] as const
  const told = kinds.flatMap(([kind, text, colour]) => {
    const count = counts[kind]
    if (count === 0) return always.includes(kind) ? [`0 ${text}`] : []
    return [colour(`${formatNumber(count)} ${text}`)]
  })
  const outside = errors === 1 ? '1 error outside of tests' : `${errors} errors outside of tests`
  return [...told, ...(errors === 0 ? [] : [colours.red(outside)])].join(', ')
}
