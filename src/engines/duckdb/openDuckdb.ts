import type { Intake, Relation } from '../../datasets/reader.js'
import type { Source } from '../../datasets/source.js'
import { duckdb as dialect } from '../../sql/dialects/duckdb.js'
import { keyOf } from '../../sql/keyOf.js'
import { relationOf } from '../../sql/relationOf.js'
import type { Schema } from '../../sql/schema.js'
import type { View } from '../../sql/view.js'
import type { Engine } from '../engine.js'
import type { Gate } from '../gate.js'
import { openAllExtents } from '../openAllExtents.js'
import type { Query } from '../query.js'
import { scan } from '../scan.js'
import { connect } from './connect.js'
import type { Connection } from './connect.js'
import { describeRelation } from './describeRelation.js'
import { openGate } from './openGate.js'
import { readSource } from './readSource.js'
import type { Settings } from './connect.js'

/** Reads a source into an engine of its own, since the paths that a locked engine may read cannot be changed any more. */
export async function openDuckdb(source: Source, settings: Settings, signal?: AbortSignal): Promise<Engine> {
  const connection = await connect(settings)
  try {
    const intake: Intake = {
      query: async (sql) => {
        const { names, rows } = await connection.query(sql, signal)
        return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])))
      },
      load: (table, columns, rows) => connection.load(table, columns, rows),
      name: (identifier) => dialect.quote(identifier),
      text: (value) => dialect.literal({ kind: 'literal', value }),
      folder: settings.folder,
      ...(settings.modelTimeout === undefined ? {} : { modelTimeout: settings.modelTimeout }),
      ...(signal === undefined ? {} : { signal }),
    }
    const relation = await readSource(source, intake, connection)
    await connection.lock(relation.scanned)
    const query: Query = (sql, given) => connection.query(sql, given)
    const gate = openGate(connection, relation)
    const extentsOf = openAllExtents(relation, dialect, query)
    const described = new Map<string, Promise<Schema>>()
    return {
      name: 'duckdb',
      schema: relation.schema,
      ...(relation.rows === undefined ? {} : { rows: relation.rows }),
      scan: (plan, scanSignal) => scan(plan, relation, dialect, query, extentsOf, gate, scanSignal),
      describe(view) {
        const key = keyOf(view)
        const known = described.get(key) ?? describe(view, relation, connection, gate)
        described.set(key, known)
        return known
      },
      close: () => {
        connection.close()
        return Promise.resolve()
      },
    }
  } catch (error) {
    connection.close()
    throw error
  }
}

async function describe(view: View, data: Relation, connection: Connection, gate: Gate): Promise<Schema> {
  const wrong = await gate({ selection: { kind: 'cells', cells: {} }, ...view })
  if (wrong !== undefined) throw wrong
  return describeRelation(relationOf(view, data.sql, dialect), connection)
}
