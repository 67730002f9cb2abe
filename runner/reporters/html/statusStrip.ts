import type { Counts } from '../../events.js'
import { html, type Html } from '../../text/html.js'

const order = ['passed', 'warned', 'inconclusive', 'failed', 'notRun', 'skipped', 'todo'] as const

/** All tests as one bar, in the shares of how they ended. */
export function statusStrip(counts: Counts): Html {
  const total = order.reduce((sum, status) => sum + counts[status], 0)
  let from = 0
  const parts = order.map((status) => {
    const width = total === 0 ? 0 : (100 * counts[status]) / total
    const part = html`<rect class="${status}" x="${from}" width="${width}" height="8" />`
    from += width
    return part
  })
  return html`<svg class="strip" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`
}
