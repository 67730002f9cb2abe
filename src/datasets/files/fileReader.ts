import { DataError } from '../dataError.js'
import type { FileFormat } from '../fileOptions.js'
import type { Intake, Reader, Relation } from '../reader.js'
import type { FileSource } from '../source.js'
import { csv } from './csv.js'
import { formatOf } from './formatOf.js'
import { json } from './json.js'
import { matchingPaths } from './matchingPaths.js'
import type { DataFile } from './matchingPaths.js'
import { parquet } from './parquet.js'
import { plainPath } from './plainPath.js'

type FormatReader = (files: readonly DataFile[], source: FileSource, intake: Intake) => Promise<Relation>

const readers: Readonly<Record<FileFormat, FormatReader>> = { csv, json, parquet }

/** Reads the files of a path or glob: Parquet in place, text once and strictly into a table. */
export const fileReader: Reader<FileSource> = {
  async fingerprint(source) {
    const files = await matchingPaths(source)
    return JSON.stringify(files.map(({ path, bytes, changedMs }) => [path, bytes, changedMs]))
  },

  async read(source, intake) {
    const files = await matchingPaths(source)
    const format = source.options.format ?? commonFormat(files)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const { signal, folder } = intake
    const plain: DataFile[] = []
    for (const file of files)
      plain.push({ ...file, path: await plainPath(file.path, folder), ...(signal && { signal }) })
    return { ...(await readers[format](plain, source, intake)), bytes }
  },
}

function commonFormat(files: readonly DataFile[]): FileFormat {
  const [first, ...more] = files.map(({ label }) => ({ label, format: formatOf(label) }))
  if (first === undefined) throw new DataError('there is no file')
  const other = more.find(({ format }) => format !== first.format)
  if (other === undefined) return first.format
  throw new DataError(`${first.label} is ${first.format} and ${other.label} is ${other.format}`, {
    hint: 'files of one dataset have one format',
  })
}
