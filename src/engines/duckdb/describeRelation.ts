import { columnTypeOf } from '../../datasets/columnTypeOf.js'
import type { Schema } from '../../sql/schema.js'
import type { SqlValue } from '../../sql/selection.js'
import type { Connection } from './connect.js'

/** The columns of what stands after FROM; reads no rows. */
export async function describeRelation(relation: string, connection: Connection): Promise<Schema> {
  const { rows } = await connection.query(`DESCRIBE SELECT * FROM ${relation}`)
  return rows.map(([name, type]) => {
    const engineType = textOf(type)
    return { name: textOf(name), type: columnTypeOf(engineType), engineType }
  })
}

function textOf(value: SqlValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
