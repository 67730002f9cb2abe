import { randomUUID } from 'node:crypto'
import type { Monitoring } from '../monitor/monitoring.js'
import { redact } from '../text/redact.js'
import { lineageEvent } from './lineageEvent.js'
import type { TellLineage } from './openLineage.js'

interface Lineage {
  readonly namespace: string
  readonly tell: TellLineage
  readonly say: (line: string) => void
}

/** Tells the lineage of each run that it starts and how it ended. That nobody took it is told, and changes nothing for the run. */
export function withLineage(perform: Monitoring['perform'], { namespace, tell, say }: Lineage): Monitoring['perform'] {
  return async (monitor, due, signal) => {
    const facts = { runId: randomUUID(), namespace, job: monitor.name }
    const told = (event: object) =>
      tell(event).catch((error: unknown) =>
        say(
          `${monitor.name}  OpenLineage was not told: ${redact(error instanceof Error ? error.message : String(error))}`,
        ),
      )
    await told(lineageEvent(facts, new Date().toISOString(), 'started'))
    const performed = await perform(monitor, due, signal)
    const ended = new Date().toISOString()
    await told(lineageEvent(facts, ended, performed.record ?? 'aborted'))
    return performed
  }
}
