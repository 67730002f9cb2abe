import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DataError } from '../../dataError.js'
import { nextTable } from '../../nextTable.js'
import type { DataFile } from '../matchingPaths.js'
import { readBytes } from '../readBytes.js'
import { readText } from '../readText.js'
import { utf8Pieces } from '../utf8Pieces.js'
import { eachObject } from './eachObject.js'
import type { JsonFile } from './jsonFile.js'
import { objectScanner } from './objectScanner.js'

/** Checks the structure of a whole file, and reads its first rows. A file in another encoding or with a byte-order mark is written anew. */
export async function openJson(
  given: DataFile,
  encoding: string | undefined,
  headRows: number,
  folder: string,
): Promise<JsonFile> {
  const file = encoding === undefined && !(await isMarked(given)) ? given : await plain(given, encoding, folder)
  const scanner = objectScanner(file.label)
  for await (const piece of utf8Pieces(readBytes(file), file.label)) scanner.push(piece)
  const { isArray, objects: rows, names } = scanner.end()
  const head = []
  for await (const object of eachObject(file)) {
    head.push(object.members)
    if (head.length === headRows) break
  }
  if (isOneThing(file, isArray, rows)) {
    throw new DataError(`${file.label}: holds one object, not rows`, {
      hint: 'write an array of objects, or one object a line (.jsonl)',
    })
  }
  return { file, isArray, rows, names, head, isWhole: head.length === rows }
}

/** A single object in a file that may hold anything is more likely a document than a row. */
function isOneThing({ label }: DataFile, isArray: boolean, rows: number): boolean {
  return !isArray && rows === 1 && /\.json(\.gz)?$/i.test(label)
}

async function isMarked(file: DataFile): Promise<boolean> {
  for await (const piece of readBytes(file)) return piece[0] === 0xef && piece[1] === 0xbb
  return false
}

async function plain(file: DataFile, encoding: string | undefined, folder: string): Promise<DataFile> {
  const target = path.join(folder, `${nextTable()}${path.extname(file.path.replace(/\.gz$/i, ''))}`)
  await pipeline(readText(file, encoding), createWriteStream(target))
  return { ...file, path: target }
}
