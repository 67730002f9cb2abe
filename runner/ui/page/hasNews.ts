import { ask } from './ask.js'
import { pathOf } from './pathOf.js'
import type { Address } from './readAddress.js'
import { shownTexts } from './shownTexts.js'

/** Whether the server now says something else about what is shown. Of two runs that are compared nothing changes but their status. */
export async function hasNews({ kind, key }: Address): Promise<boolean> {
  const path = pathOf(kind, key)
  const shown = shownTexts.get(path)
  return shown !== undefined && shown !== (await ask(path))
}
