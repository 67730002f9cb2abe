import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { DataError } from '../dataError.js'
import type { DataFile } from './matchingPaths.js'

/** A file's bytes in pieces of 256 KB, unpacked where its name ends in `.gz`. Whoever stops early closes the file. */
export async function* readBytes({ path, label, signal }: DataFile): AsyncGenerator<Buffer> {
  const isPacked = path.toLowerCase().endsWith('.gz')
  const stream = createReadStream(path, { highWaterMark: 1 << 18, ...(signal && { signal }) })
  const bytes: AsyncIterable<Buffer> = isPacked ? pipeline(stream, createGunzip(), () => undefined) : stream
  try {
    yield* bytes
  } catch (error) {
    signal?.throwIfAborted()
    throw new DataError(
      isPacked ? `${label}: cannot be unpacked` : `${label}: cannot be read to its end`,
      isPacked ? { hint: 'it was cut off, or is no gzip file', cause: error } : { cause: error },
    )
  }
}
