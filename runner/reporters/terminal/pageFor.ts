import pc from 'picocolors'

import type { ReporterOptions } from '../reporter.js'

/** How a report for people is set: its colours, the terminal's width, and what of the run it tells. */
export interface Page extends ReporterOptions {
  readonly colours: ReturnType<typeof pc.createColors>
}

export function pageFor(how: ReporterOptions): Page {
  return { ...how, colours: pc.createColors(how.colour) }
}
