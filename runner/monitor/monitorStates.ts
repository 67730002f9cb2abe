import type { Json } from '../../src/profiles/references/json.js'
import type { Store } from '../../src/store/store.js'
import type { MonitorState } from './monitorState.js'

interface MonitorStates {
  /** What is known of a monitor; nothing of one that never ran. */
  read(name: string): Promise<MonitorState>
  write(name: string, state: MonitorState): Promise<void>
}

const kind = 'monitor'

/** Files that are remembered; of more the last by name, which are those of the latest days. */
const mostFiles = 10_000

/** What a store keeps of monitors. */
export function monitorStates({ states }: Pick<Store, 'states'>): MonitorStates {
  return {
    async read(name) {
      const known = await states.read(kind, name)
      // Written by none but `write`.
      return known === undefined ? { version: 1, files: {} } : (known as unknown as MonitorState)
    },
    write(name, state) {
      const files = Object.entries(state.files).toSorted(([a], [b]) => (a < b ? -1 : 1))
      const value = { ...state, files: Object.fromEntries(files.slice(-mostFiles)) }
      return states.write(kind, name, value as unknown as Json)
    },
  }
}
