import { types } from 'node:util'
import { DataError } from '../dataError.js'
import type { DataFile } from './matchingPaths.js'
import { readBytes } from './readBytes.js'
import { utf8Pieces } from './utf8Pieces.js'

/** A file's text, in pieces. Without an encoding, named as the WHATWG does, it must be UTF-8. */
export async function* readText(file: DataFile, encoding: string | undefined): AsyncGenerator<string> {
  if (encoding === undefined) {
    for await (const piece of utf8Pieces(readBytes(file), file.label)) yield piece.toString('utf8')
    return
  }
  let decoder: InstanceType<typeof TextDecoder> | undefined
  try {
    for await (const piece of readBytes(file)) {
      decoder ??= new TextDecoder(markedEncoding(encoding, piece), { fatal: true })
      yield decoder.decode(piece, { stream: true })
    }
    yield decoder?.decode() ?? ''
  } catch (error) {
    if (!types.isNativeError(error) || error.name !== 'TypeError') throw error
    throw new DataError(`${file.label}: expected ${encoding}, found bytes that are none`, {
      hint: "give the file's encoding",
      cause: error,
    })
  }
}

// UTF-16 without more is of the byte order that its mark says.
function markedEncoding(name: string, start: Buffer): string {
  if (!name.startsWith('utf-16')) return name
  return start[0] === 0xfe && start[1] === 0xff
    ? 'utf-16be'
    : start[0] === 0xff && start[1] === 0xfe
      ? 'utf-16le'
      : name
}
