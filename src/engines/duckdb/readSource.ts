import type { Intake, Relation } from '../../datasets/reader.js'
import { readerOf } from '../../datasets/readerOf.js'
import type { ComputedSource, JoinedSide, JoinedSource, Source } from '../../datasets/source.js'
import type { Rows } from '../../sql/dataRows.js'
import { compile } from '../../sql/compile.js'
import { derive } from '../../sql/derive.js'
import { duckdb as dialect } from '../../sql/dialects/duckdb.js'
import { rowsOf } from '../../sql/rowsOf.js'
import { where } from '../../sql/where.js'
import { computeColumns } from './computeColumns.js'
import type { Connection } from './connect.js'
import { describeRelation } from './describeRelation.js'
import { openGate } from './openGate.js'

/** Reads a source into an engine that is not locked yet. */
export function readSource(source: Source, intake: Intake, connection: Connection): Promise<Relation> {
  switch (source.kind) {
    case 'joined':
      return join(source, intake, connection)
    case 'computed':
      return compute(source, intake, connection)
    case 'files':
    case 'frame':
    case 'query':
      return readerOf(source).read(source, intake)
  }
}

async function join(source: JoinedSource, intake: Intake, connection: Connection): Promise<Relation> {
  const { left, right, on, keeps } = source
  const first = await readSource(left.source, intake, connection)
  const second = left.source.key === right.source.key ? first : await readSource(right.source, intake, connection)
  const equal = on.map(([a, b]) => `l.${dialect.quote(a)} IS NOT DISTINCT FROM r.${dialect.quote(b)}`)
  const sides = [await sideOf(left, first, connection), await sideOf(right, second, connection)]
  const sql = `(SELECT * FROM ${sides[0] ?? ''} AS l ${keeps.toUpperCase()} JOIN ${sides[1] ?? ''} AS r ON ${equal.join(' AND ')})`
  const schema = await describeRelation(sql, connection)
  const bytes = [first.bytes, second.bytes].filter((size) => size !== undefined).reduce((sum, size) => sum + size, 0)
  return { sql, schema, scanned: [...first.scanned, ...second.scanned], ...(bytes === 0 ? {} : { bytes }) }
}

async function compute(source: ComputedSource, intake: Intake, connection: Connection): Promise<Relation> {
  const data = await readSource(source.source, intake, connection)
  const wrong = await openGate(connection, data)({ selection: { kind: 'cells', cells: {} }, ...source.view })
  if (wrong !== undefined) throw wrong
  const { relation, filter } = rowsOf(source.view, data.sql, undefined, dialect)
  const columns = await describeRelation(relation, connection)
  // A sample numbers its rows, which is no column of theirs.
  const schema = source.choose(columns.filter(({ name }) => name !== 'mltest row number'))
  const sql = `(SELECT ${schema.map(({ name }) => dialect.quote(name)).join(', ')} FROM ${relation}${where([filter && compile(filter, dialect)])})`
  return computeColumns(source, { sql, schema, scanned: data.scanned }, intake, connection)
}

async function sideOf({ view, rows }: JoinedSide, relation: Relation, connection: Connection): Promise<string> {
  const selection = { kind: 'cells', cells: {}, of: rows } as const
  const wrong = await openGate(connection, relation)({ selection, ...view })
  if (wrong !== undefined) throw wrong
  const data: Rows = (share) => rowsOf(view, relation.sql, share, dialect)
  return `(${derive(rows, data, dialect)})`
}
