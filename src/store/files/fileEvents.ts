import { isId } from '../isId.js'
import { parseEvent } from '../parseEvent.js'
import type { StoreEvent } from '../storeEvent.js'
import { fileFolder } from './fileFolder.js'

/** Events, a file each. */
export interface FileEvents {
  put(event: StoreEvent): Promise<void>
  /** Oldest first. */
  all(): Promise<FoundEvents>
  remove(ids: readonly string[]): Promise<void>
}

interface FoundEvents {
  readonly events: readonly StoreEvent[]
  /** Ids of files that hold none. */
  readonly unreadable: readonly string[]
}

export function fileEvents(folder: string): FileEvents {
  const files = fileFolder(folder)
  // They never change, so each is read once.
  const known = new Map<string, StoreEvent | undefined>()
  return {
    async put(event) {
      await files.write(event.id, `${JSON.stringify(event)}\n`)
    },
    async all() {
      const ids = (await files.names()).filter(isId)
      const unknown = ids.filter((id) => !known.has(id))
      const texts = await Promise.all(unknown.map(async (id) => [id, await files.read(id)] as const))
      for (const [id, text] of texts) known.set(id, parseEvent(text ?? '', `events/${id}.json`))
      return {
        events: ids.flatMap((id) => known.get(id) ?? []),
        unreadable: ids.filter((id) => known.get(id) === undefined),
      }
    },
    async remove(ids) {
      for (const id of ids) await files.remove(id)
    },
  }
}
