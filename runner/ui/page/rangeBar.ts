import { rangeOf } from '../../text/rangeOf.js'
import type { AssertionLine } from '../views/runView.js'
import { element } from './element.js'
import { outcomeLook } from './outcomeLook.js'

/** Where the received number lies beside the range that was asked for, when both are numbers. */
export function rangeBar({ expected, received, outcome }: AssertionLine): HTMLElement | undefined {
  const range = rangeOf(expected)
  if (range === undefined || typeof received !== 'number') return undefined
  const ends = [range.low, range.high, received].filter(Number.isFinite)
  // Shares and counts are seen against zero; a mean between 30 and 50 is not.
  const isBounded = Number.isFinite(range.low) && Number.isFinite(range.high)
  const [from, to] = [Math.min(...ends, ...(isBounded ? [] : [0])), Math.max(...ends)]
  const margin = (to - from || 1) * 0.08
  const at = (value: number) => {
    const share = (value - from + margin) / (to - from + 2 * margin)
    return 100 * Math.min(1, Math.max(0, share))
  }
  const allowed = element('i')
  allowed.style.left = `${at(range.low)}%`
  allowed.style.width = `${Math.max(1, at(range.high) - at(range.low))}%`
  const mark = element('b', { class: outcomeLook[outcome].tone })
  mark.style.left = `${at(received)}%`
  return element('span', { class: 'range', role: 'img', 'aria-label': `received ${received}` }, allowed, mark)
}
