import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { writeWhole as writeWholeFile } from '../../profiles/references/writeWhole.js'

/** Writes a file whole or not at all, and its folder where there is none. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeWholeFile(file, text)
}
