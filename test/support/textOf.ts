import { fileURLToPath } from 'node:url'
import type { RunEvent } from '../../runner/events.js'
import type { Reporter, ReporterOptions } from '../../runner/reporters/reporter.js'

/** What a reporter makes of events: without colour, on no terminal, unless said otherwise. */
export async function textOf(
  reporter: Reporter,
  events: readonly RunEvent[],
  how: Partial<ReporterOptions> = {},
): Promise<string> {
  const options = {
    colour: false,
    width: Infinity,
    isTerminal: false,
    verbose: false,
    silent: false,
    strict: false,
    root,
  }
  let text = ''
  for await (const piece of reporter(inOrder(events), { ...options, ...how })) text += piece
  return text
}

const root = fileURLToPath(new URL('../runner/reporters/projects/story', import.meta.url))

async function* inOrder(events: readonly RunEvent[]): AsyncGenerator<RunEvent> {
  for (const event of events) yield await Promise.resolve(event)
}
