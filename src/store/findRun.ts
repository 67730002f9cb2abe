import { isId } from './isId.js'
import { Misuse } from '../sql/misuse.js'
import type { RunRecord } from './runRecord.js'
import type { Store } from './store.js'

/**
 * The run that somebody means: an id, the beginning or end of one, or `latest`. Throws a misuse when there is none, or several.
 */
export async function findRun(store: Store, given: string): Promise<RunRecord> {
  const text = given.toUpperCase()
  const found = isId(text) ? [text] : await idsLike(store, text)
  if (found.length > 1)
    throw new Misuse(
      `"${given}" stands for ${found.length} runs: ${found.slice(0, 3).join(', ')}${found.length > 3 ? ', …' : ''}`,
    )
  const run = found[0] === undefined ? undefined : await store.run(found[0])
  if (run !== undefined) return run
  throw new Misuse(`there is no run "${given}" in ${store.label}; mltest history --json names the ids of runs`)
}

async function idsLike(store: Store, text: string): Promise<readonly string[]> {
  if (text === 'LATEST') return (await store.runs({ limit: 1 })).map(({ id }) => id)
  if (!/^[0-9A-Z]{4,}$/.test(text)) return []
  const ids = (await store.runs()).map(({ id }) => id)
  return ids.filter((id) => id.startsWith(text) || id.endsWith(text))
}
