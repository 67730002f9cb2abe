import { DataError } from '../../dataError.js'
import type { Intake } from '../../reader.js'
import { messageOf } from '../text/messageOf.js'
import { Misreading } from '../text/misreading.js'
import type { RawRows } from '../text/rawRows.js'
import { eachObject } from './eachObject.js'
import type { JsonFile } from './jsonFile.js'

/** The rows of JSON files, of whose members each is a column of JSON; null and what is missing are null. */
export function rawJson(files: readonly JsonFile[], names: readonly string[], intake: Intake): RawRows {
  const parts = alike(files).map((group) => `SELECT * FROM ${readJson(group, names, intake)}`)
  const columns = names.map((name, at) => `${intake.name(name)} AS c${at}`)
  const from = `(SELECT ${columns.join(', ')} FROM (${parts.join(' UNION ALL ')}))`
  return {
    count: () => Promise.resolve(files.reduce((sum, { rows }) => sum + rows, 0)),
    async use(work) {
      try {
        return await work(from)
      } catch (error) {
        const isOfEngine = /^Invalid Input Error: .*(JSON|maximum_object_size)/s.test(messageOf(error))
        if (!isOfEngine && !(error instanceof Misreading)) throw error
        for (const { file } of files) await parseAll(file)
        const labels = files.map(({ file }) => file.label).join(', ')
        throw new DataError(`${labels}: an object is no JSON, or larger than 16 MB`)
      }
    },
  }
}

/** Throws at the first object that is not well-formed. */
async function parseAll(file: JsonFile['file']): Promise<void> {
  const objects = eachObject(file)
  while (!(await objects.next()).done);
}

function readJson(files: readonly JsonFile[], names: readonly string[], { text }: Intake): string {
  const paths = files.map(({ file }) => text(file.path))
  const columns = names.map((name) => `${text(name)}: 'JSON'`)
  const format = files[0]?.isArray === true ? 'array' : 'newline_delimited'
  return `read_json([${paths.join(', ')}], format = '${format}', columns = {${columns.join(', ')}}, hive_partitioning = false)`
}

/** Neighbouring files of one format. */
function alike(files: readonly JsonFile[]): JsonFile[][] {
  const groups: JsonFile[][] = []
  for (const file of files) {
    const group = groups.at(-1)
    if (group?.[0]?.isArray === file.isArray) group.push(file)
    else groups.push([file])
  }
  return groups
}
