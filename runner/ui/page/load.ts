import type { Views } from '../views/views.js'
import { ask } from './ask.js'
import { isServed } from './isServed.js'
import { pathOf } from './pathOf.js'
import { shownTexts } from './shownTexts.js'

/** The data of a view, from the server, or from the script that an export wrote for it. */
export async function load<Kind extends keyof Views>(kind: Kind, key = ''): Promise<Views[Kind]> {
  const path = pathOf(kind, key)
  if (!isServed) return (await fromFile(path)) as Views[Kind]
  const text = await ask(path)
  shownTexts.set(path, text)
  return JSON.parse(text) as Views[Kind]
}

const loaded = new Map<string, unknown>()

Object.assign(globalThis, { mltestData: (path: string, data: unknown) => void loaded.set(`data/${path}`, data) })

async function fromFile(path: string): Promise<unknown> {
  if (!loaded.has(path)) await runScript(`${path}.js`)
  return loaded.get(path)
}

function runScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = file
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error('this was not exported: only the newest runs are')))
    document.head.append(script)
  })
}
