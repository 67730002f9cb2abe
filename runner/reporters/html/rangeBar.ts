import type { AssertionRecord } from '../../events.js'
import { html, type Html } from '../../text/html.js'
import { rangeOf } from '../../text/rangeOf.js'

const width = 160

/** Where the received number lies beside the range that was asked for, when both are numbers; else nothing. */
export function rangeBar({ expected, received, outcome }: AssertionRecord): Html {
  const range = rangeOf(expected)
  if (range === undefined || typeof received !== 'number') return html``
  const ends = [range.low, range.high, received].filter(Number.isFinite)
  // Shares and counts are seen against zero; a mean between 30 and 50 is not.
  const isBounded = Number.isFinite(range.low) && Number.isFinite(range.high)
  const from = Math.min(...ends, ...(isBounded ? [] : [0]))
  const to = Math.max(...ends)
  const margin = (to - from || 1) * 0.08
  const at = (value: number) => {
    const share = (value - from + margin) / (to - from + 2 * margin)
    return Math.round(width * Math.min(1, Math.max(0, share)))
  }
  const left = at(range.low)
  const mark = outcome === 'pass' ? 'passed' : 'failed'
  return html`<svg width="${width}" height="14" role="img" aria-label="received ${received}, expected ${expected}">
    <rect class="track" y="5" width="${width}" height="4" rx="2" />
    <rect class="allowed" x="${left}" y="5" width="${Math.max(1, at(range.high) - left)}" height="4" rx="2" />
    <rect class="${mark}" x="${Math.min(width - 3, Math.max(0, at(received) - 1))}" width="3" height="14" rx="1" />
  </svg>`
}
