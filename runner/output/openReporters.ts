import type { RunEvent } from '../events.js'
import { loadReporter } from '../reporters/index.js'
import type { ReporterOptions } from '../reporters/reporter.js'
import { redactEvent } from '../text/redactEvent.js'
import type { Destination } from './destinations.js'
import { eventQueue } from './eventQueue.js'
import { writeReport } from './writeReport.js'

export interface Reporting {
  readonly publish: (event: RunEvent) => void
  /** Resolves when every reporter has written all it had; what could not be written is a `CommandError` with exit code 3. */
  readonly close: () => Promise<void>
}

type How = Omit<ReporterOptions, 'isTerminal' | 'width' | 'colour'> & {
  readonly colour: (stream: NodeJS.WriteStream | undefined) => boolean
}

/** Starts a reporter for each destination. Secrets are taken out before any of them sees an event. */
export async function openReporters(wanted: readonly Destination[], how: How): Promise<Reporting> {
  const loaded = await Promise.all(wanted.map(async (each) => ({ ...each, report: await loadReporter(each.reporter) })))
  const running = loaded.map(({ report, to }) => {
    const queue = eventQueue<RunEvent>()
    const stream = to === 'stdout' || to === 'stderr' ? process[to] : undefined
    const pieces = report(queue, {
      ...how,
      colour: how.colour(stream),
      isTerminal: stream?.isTTY === true,
      width: stream?.isTTY === true ? stream.columns : Infinity,
    })
    const written = writeReport(pieces, stream ?? to)
    // Told by `close`; until then no unhandled rejection.
    written.catch(() => undefined)
    return { queue, written }
  })
  return {
    publish(event) {
      const clean = redactEvent(event)
      for (const { queue } of running) queue.push(clean)
    },
    async close() {
      for (const { queue } of running) queue.end()
      const settled = await Promise.allSettled(running.map(({ written }) => written))
      for (const result of settled) if (result.status === 'rejected') throw result.reason
    },
  }
}
