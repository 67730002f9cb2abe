import type { RunFlags } from '../config/readSettings.js'
import { rootOf } from '../rootOf.js'
import { signalled } from '../signalled.js'
import { hearKeys } from './hearKeys.js'
import { inbox } from './inbox.js'
import { watchFolder } from './watchFolder.js'
import { watchSession, type WatchEvent } from './watchSession.js'

/** `mltest watch`: runs tests, and again when files change or a key asks for it, until `q`. Gives the exit code. */
export async function watchTests(filters: readonly string[], flags: RunFlags): Promise<number> {
  const root = rootOf(flags.root)
  const events = inbox<WatchEvent>()
  const interruption = signalled()
  interruption.abort.addEventListener('abort', () => events.put({ type: 'quit' }))
  const deafen = hearKeys((key) => events.put({ type: 'key', key }))
  const close = await watchFolder(root, (files) => events.put({ type: 'change', files }))
  try {
    await watchSession({ filters, flags }, events)
    return interruption.exitCode ?? 0
  } finally {
    deafen()
    interruption.release()
    await close()
  }
}
