import { rm } from 'node:fs/promises'
import path from 'node:path'
import { namesIn } from './namesIn.js'
import { readText } from './readText.js'
import { writeWhole } from './writeWhole.js'

/** A folder of JSON files that never change, each read when it is asked for. */
export interface FileFolder {
  names(): Promise<readonly string[]>
  read(name: string): Promise<string | undefined>
  /** Leaves what is there already, and is false then. */
  write(name: string, text: string): Promise<boolean>
  remove(name: string): Promise<void>
}

export function fileFolder(folder: string): FileFolder {
  const fileOf = (name: string) => path.join(folder, `${name}.json`)
  return {
    names: () => namesIn(folder),
    read: (name) => readText(fileOf(name)),
    async write(name, text) {
      if ((await readText(fileOf(name))) !== undefined) return false
      await writeWhole(fileOf(name), text)
      return true
    },
    remove: (name) => rm(fileOf(name), { force: true }),
  }
}
