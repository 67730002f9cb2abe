import { fileURLToPath } from 'node:url'
import { Misuse } from '../sql/misuse.js'
import { datasetBrand } from './datasetBrand.js'
import type { DatasetOptions } from './datasetOptions.js'
import type { FileOptions } from './fileOptions.js'
import { columns } from './frames/columns.js'
import { recogniseFrame } from './frames/recogniseFrame.js'
import { records } from './frames/records.js'
import { isObject } from './isObject.js'
import { keyOfObject } from './keyOfObject.js'
import type { Query } from './query.js'
import type { ComputedSource, FileSource, Source } from './source.js'

/** Where the rows of what is given to `dataset()` come from. */
export function sourceOf<Row>(data: unknown, options: DatasetOptions<Row>): Source {
  if (typeof data === 'string') return files(data, options)
  if (data instanceof URL) return files(data.protocol === 'file:' ? fileURLToPath(data) : data.href, options)
  const [option] = Object.keys(fileOptions(options))
  if (option !== undefined) throw new Misuse(`dataset: the option ${option} is for files, and these data are none`)
  if (isComputed(data)) return data
  if (isQuery(data)) return { ...data, key: `query:${keyOfObject(data.connection)}:${data.sql}` }
  const owner = recogniseFrame(data) ?? records(data) ?? columns(data)
  if (owner !== undefined && isObject(data)) return { kind: 'frame', key: `frame:${keyOfObject(data)}`, ...owner }
  throw new Misuse(
    `dataset(${describe(data)}): data are a path or glob, a frame, an array of records, an object of columns, or sql(connection, query)`,
  )
}

function files<Row>(pattern: string, options: DatasetOptions<Row>): FileSource {
  if (pattern === '') throw new Misuse('dataset(""): the path is empty')
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(pattern)) {
    throw new Misuse(`dataset(${JSON.stringify(pattern)}): only files of this machine are read; download it first`)
  }
  const base = process.cwd()
  const reading = { options: fileOptions(options), texts: textColumns(options) }
  return { kind: 'files', key: `files:${JSON.stringify([base, pattern, reading])}`, pattern, base, ...reading }
}

function fileOptions<Row>(options: DatasetOptions<Row>): FileOptions {
  const others: readonly (keyof DatasetOptions)[] = ['schema', 'name', 'sensitive', 'showValues']
  const entries = Object.entries(options).filter(
    ([name, value]) => value !== undefined && !others.some((each) => each === name),
  )
  return Object.fromEntries(entries)
}

function textColumns<Row>({ schema }: DatasetOptions<Row>): readonly string[] {
  return Object.entries(schema?.columns ?? {}).flatMap(([name, { type }]) => (type === 'string' ? [name] : []))
}

function isQuery(data: unknown): data is Query {
  return isObject(data) && data['kind'] === 'query' && typeof data['sql'] === 'string' && 'connection' in data
}

function isComputed(data: unknown): data is ComputedSource {
  return isObject(data) && data['kind'] === 'computed' && 'computation' in data
}

function describe(data: unknown): string {
  if (isObject(data) && datasetBrand in data) return 'dataset'
  if (data === null) return 'null'
  return Array.isArray(data) ? 'array' : typeof data
}
