import { plot } from '@observablehq/plot'
import type { PlotOptions } from '@observablehq/plot'

/**
 * A chart of Observable Plot. What it writes into a style element of its own stands in the page's style, since the page's policy lets no
 * other style in.
 */
export function chart(options: PlotOptions): Element {
  const made = plot({ className: 'plot', marginTop: 14, ...options })
  for (const style of made.querySelectorAll('style')) style.remove()
  return made
}
