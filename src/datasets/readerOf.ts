import { DataError } from './dataError.js'
import { fileReader } from './files/fileReader.js'
import { frameReader } from './frames/frameReader.js'
import { queryReader } from './queries/queryReader.js'
import type { Reader } from './reader.js'
import type { Source } from './source.js'

/** The reader of a source, for its kind. */
export function readerOf(source: Source): Reader {
  switch (source.kind) {
    case 'files':
      return bound(fileReader, source)
    case 'frame':
      return bound(frameReader, source)
    case 'query':
      return bound(queryReader, source)
    case 'joined':
    case 'computed':
      throw new DataError(`data of kind ${source.kind} cannot be read yet`)
  }
}

function bound<Kind extends Source>(reader: Reader<Kind>, source: Kind): Reader {
  return { fingerprint: () => reader.fingerprint(source), read: (_, intake) => reader.read(source, intake) }
}
