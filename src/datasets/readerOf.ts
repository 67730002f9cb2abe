import { DataError } from './dataError.js'
import { columnTypeOf } from './columnTypeOf.js'
import { formatOf } from './files/formatOf.js'
import { matchingPaths } from './files/matchingPaths.js'
import { parquet } from './files/parquet.js'
import { frameReader } from './frames/frameReader.js'
import type { Reader } from './reader.js'
import type { FileSource, Source } from './source.js'

/** The reader of a source, for its kind. */
export function readerOf(source: Source): Reader {
  switch (source.kind) {
    case 'files':
      return bound(provisional, source)
    case 'frame':
      return bound(frameReader, source)
    case 'query':
    case 'joined':
      throw new DataError(`data of kind ${source.kind} cannot be read yet`)
  }
}

function bound<Kind extends Source>(reader: Reader<Kind>, source: Kind): Reader {
  return { fingerprint: () => reader.fingerprint(source), read: (_, intake) => reader.read(source, intake) }
}

// Until the strict readers of text stand beside `parquet`.
const provisional: Reader<FileSource> = {
  async fingerprint(source) {
    return JSON.stringify((await matchingPaths(source)).map(({ path, bytes, changedMs }) => [path, bytes, changedMs]))
  },
  async read(source, intake) {
    const files = await matchingPaths(source)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const format = source.options.format ?? formatOf(files[0]?.path ?? '')
    if (format === 'parquet') return { ...(await parquet(files, source, intake)), bytes }
    const paths = `[${files.map(({ path }) => intake.text(path)).join(', ')}]`
    await intake.query(
      `CREATE TABLE rows AS SELECT * FROM ${format === 'csv' ? 'read_csv' : 'read_json_auto'}(${paths})`,
    )
    const columns = await intake.query('DESCRIBE rows')
    const [count] = await intake.query('SELECT count(*) AS rows FROM rows')
    const schema = columns.map((row) => {
      const engineType = String(row['column_type'])
      return { name: String(row['column_name']), type: columnTypeOf(engineType), engineType }
    })
    return { sql: 'rows', schema, rows: Number(count?.['rows']), bytes, scanned: [] }
  },
}
