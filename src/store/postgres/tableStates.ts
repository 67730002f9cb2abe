import type { Json } from '../../profiles/references/json.js'
import type { States } from '../store.js'
import type { Database } from './database.js'
import { hashOf } from './hashOf.js'

export function tableStates({ query }: Pick<Database, 'query'>): States {
  return {
    async read(kind, name) {
      const [row] = await query<Row>('SELECT state FROM mltest_states WHERE kind = $1 AND name = $2', keyOf(kind, name))
      return row && parse(row).value
    },
    async write(kind, name, value) {
      await query(
        'INSERT INTO mltest_states VALUES ($1, $2, $3) ON CONFLICT (kind, name) DO UPDATE SET state = excluded.state',
        [...keyOf(kind, name), JSON.stringify({ name, value })],
      )
    },
    async remove(kind, name) {
      await query('DELETE FROM mltest_states WHERE kind = $1 AND name = $2', keyOf(kind, name))
    },
    async list(kind) {
      const rows = await query<Row>('SELECT state FROM mltest_states WHERE kind = $1', [hashOf(kind)])
      return rows
        .map(parse)
        .map(({ name, value }) => [name, value] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
    },
  }
}

interface Row {
  readonly state: string
}

function keyOf(kind: string, name: string): readonly string[] {
  return [hashOf(kind), hashOf(name)]
}

function parse({ state }: Row): { readonly name: string; readonly value: Json } {
  return JSON.parse(state) as { readonly name: string; readonly value: Json }
}
