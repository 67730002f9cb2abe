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
  const described: { readonly label: string; readonly columns: readonly Column[] }[] = []
  const paths = files.map(({ path }) => path)
  let rows = 0
  for (const file of files) {
    const { columns, count } = await readFooter(file, intake)
    described.push({ label: file.label, columns })
    rows += count
  }
  checkSameColumns(described)
  const scan = `read_parquet([${paths.map(intake.text).join(', ')}], hive_partitioning = false)`
  const schema = described[0]?.columns ?? []
  const zoned = schema.filter(({ engineType }) => engineType === zonedType).map(({ name }) => intake.name(name))
  const utc = zoned.map((name) => `make_timestamp(epoch_us(${name})) AS ${name}`)
  return {
    sql: utc.length === 0 ? scan : `(SELECT * REPLACE (${utc.join(', ')}) FROM ${scan})`,
    schema: schema.map((column) => (column.engineType === zonedType ? { ...column, engineType: 'TIMESTAMP' } : column)),
    rows,
    scanned: paths,
  }
}

const zonedType = 'TIMESTAMP WITH TIME ZONE'

async function readFooter(file: DataFile, intake: Intake) {
  const path = intake.text(file.path)
  try {
    const names = await intake.query(`SELECT name, num_children FROM parquet_schema(${path})`)
    checkNames(topNames(names), file.label)
    const columns = await intake.query(`DESCRIBE SELECT * FROM read_parquet(${path}, hive_partitioning = false)`)
    const [count] = await intake.query(`SELECT num_rows FROM parquet_file_metadata(${path})`)
    return { columns: columns.map(columnOf), count: Number(count?.['num_rows']) }
  } catch (error) {
    if (error instanceof DataError) throw error
    throw new DataError(
      `${file.label}: is no whole Parquet file (${file.bytes} bytes, and the footer cannot be read)`,
      { hint: 'it was cut off, or is of another format', cause: error },
    )
  }
}

/** Names of the columns, of a schema that lists every node of the tree, parents first. */
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

function columnOf(row: Row): Column {
  const engineType = textOf(row['column_type'])
  return { name: textOf(row['column_name']), type: columnTypeOf(engineType), engineType }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
