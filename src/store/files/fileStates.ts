import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Json } from '../../profiles/references/json.js'
import type { States } from '../store.js'
import { fileNameOf } from './fileNameOf.js'
import { namesIn } from './namesIn.js'
import { readText } from './readText.js'
import { writeWhole } from './writeWhole.js'

/** A file a state, which also holds the state's name. */
export function fileStates(folder: string): States {
  const fileOf = (kind: string, name: string) => path.join(folder, fileNameOf(kind), `${fileNameOf(name)}.json`)
  return {
    async read(kind, name) {
      return parse(await readText(fileOf(kind, name)))?.value
    },
    write: (kind, name, value) => writeWhole(fileOf(kind, name), `${JSON.stringify({ kind, name, value })}\n`),
    remove: (kind, name) => rm(fileOf(kind, name), { force: true }),
    async list(kind) {
      const within = path.join(folder, fileNameOf(kind))
      const files = await namesIn(within)
      const states = await Promise.all(
        files.map(async (file) => parse(await readText(path.join(within, `${file}.json`)))),
      )
      return states
        .flatMap((state) => (state === undefined ? [] : [[state.name, state.value] as const]))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
    },
  }
}

interface State {
  readonly name: string
  readonly value: Json
}

/** Nobody else writes these files, and each is whole; one that was removed meanwhile is none. */
function parse(text: string | undefined): State | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as State)
}
