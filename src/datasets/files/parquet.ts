import type { Column } from '../../sql/schema.js'
import type { Row } from '../../sql/selection.js'
import { checkNames } from '../checkNames.js'
import { columnTypeOf } from '../columnTypeOf.js'
import { DataError } from '../dataError.js'
import type { Intake, Relation } from '../reader.js'
import { checkSameColumns } from './checkSameColumns.js'
import type { DataFile } from './matchingPaths.js'

/** Parquet files, checked by their footers and scanned in place. Times with a zone are read as UTC. */
export async function parquet(files: readonly DataFile[], _source: unknown, intake: Intake): Promise<Relation> {
  const footers = await readFooters(files, intake)
  const described = []
  // Files that describe themselves alike need to be looked at once.
  const seen = new Set<string>()
  for (const { file, nodes } of footers) {
    const signature = JSON.stringify(nodes)
    if (seen.has(signature)) continue
    seen.add(signature)
    checkNames(topNames(nodes), file.label)
    described.push({ label: file.label, columns: await columnsOf(file, intake) })
  }
  checkSameColumns(described)
  const scan = scanSql(files, intake)
  const schema = described[0]?.columns ?? []
  const zoned = schema.filter(({ engineType }) => engineType === zonedType).map(({ name }) => intake.name(name))
  const utc = zoned.map((name) => `make_timestamp(epoch_us(${name})) AS ${name}`)
  const hasPlaces = utc.length === 0 && !schema.some(({ name }) => placeColumns.includes(name.toLowerCase()))
  return {
    ...(hasPlaces ? { place: placeColumns.join(', ') } : {}),
    sql: utc.length === 0 ? scan : `(SELECT * REPLACE (${utc.join(', ')}) FROM ${scan})`,
    schema: schema.map((column) => (column.engineType === zonedType ? { ...column, engineType: 'TIMESTAMP' } : column)),
    rows: footers.reduce((sum, { rows }) => sum + rows, 0),
    scanned: files.map(({ path }) => path),
  }
}

/** Columns that DuckDB adds where they are named. */
const placeColumns: readonly string[] = ['file_index', 'file_row_number']

const zonedType = 'TIMESTAMP WITH TIME ZONE'

interface Footer {
  readonly file: DataFile
  /** Every node of the tree of columns, parents first, beginning with the root. */
  readonly nodes: readonly Row[]
  readonly rows: number
}

async function readFooters(files: readonly DataFile[], intake: Intake): Promise<readonly Footer[]> {
  const paths = `[${files.map(({ path }) => intake.text(path)).join(', ')}]`
  try {
    const nodes = await intake.query(
      `SELECT file_name, name, num_children, type, converted_type, logical_type, scale, "precision" FROM parquet_schema(${paths})`,
    )
    const counts = await intake.query(`SELECT file_name, num_rows FROM parquet_file_metadata(${paths})`)
    const rows = new Map(counts.map((row) => [row['file_name'], Number(row['num_rows'])]))
    const byFile = new Map<unknown, Row[]>(files.map(({ path }) => [path, []]))
    for (const node of nodes) byFile.get(node['file_name'])?.push({ ...node, file_name: null })
    return files.map((file) => ({ file, nodes: byFile.get(file.path) ?? [], rows: rows.get(file.path) ?? 0 }))
  } catch (error) {
    intake.signal?.throwIfAborted()
    for (const file of files) await checkFooter(file, intake)
    throw error
  }
}

async function checkFooter(file: DataFile, intake: Intake): Promise<void> {
  try {
    await intake.query(`SELECT num_rows FROM parquet_file_metadata(${intake.text(file.path)})`)
  } catch (error) {
    const what = `${file.label}: is no whole Parquet file (${file.bytes} bytes, and the footer cannot be read)`
    throw new DataError(what, { hint: 'it was cut off, or is of another format', cause: error })
  }
}

async function columnsOf(file: DataFile, intake: Intake): Promise<readonly Column[]> {
  const columns = await intake.query(`DESCRIBE SELECT * FROM ${scanSql([file], intake)}`)
  return columns.map((row) => {
    const engineType = textOf(row['column_type'])
    return { name: textOf(row['column_name']), type: columnTypeOf(engineType), engineType }
  })
}

function scanSql(files: readonly DataFile[], intake: Intake): string {
  return `read_parquet([${files.map(({ path }) => intake.text(path)).join(', ')}], hive_partitioning = false)`
}

/** Names of the columns themselves, without what is nested in them. */
function topNames(nodes: readonly Row[]): string[] {
  const names: string[] = []
  let at = 1
  while (at < nodes.length) {
    names.push(textOf(nodes[at]?.['name']))
    let open = 1
    while (open > 0 && at < nodes.length) open += Number(nodes[at++]?.['num_children'] ?? 0) - 1
  }
  return names
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
