import type { Relation } from '../../datasets/reader.js'
import { columnsIn } from '../../sql/columnsIn.js'
import { duckdb as dialect } from '../../sql/dialects/duckdb.js'
import type { Expression, Text } from '../../sql/expression.js'
import { nodesOf } from '../../sql/nodesOf.js'
import { relationOf } from '../../sql/relationOf.js'
import { Misuse } from '../../sql/misuse.js'
import { suggestion } from '../../sql/suggestion.js'
import type { View } from '../../sql/view.js'
import { textsIn } from '../../sql/textsIn.js'
import type { Gate } from '../gate.js'
import type { Connection } from './connect.js'

/** Looks at a user's SQL through the engine's own parser and binder, each text once. */
export function openGate(connection: Connection, { sql: data, schema }: Relation): Gate {
  const seen = new Map<string, Promise<Misuse | undefined>>()
  const once = async (key: string, check: () => Promise<Misuse | undefined>): Promise<void> => {
    const known = seen.get(key) ?? check()
    seen.set(key, known)
    const wrong = await known
    if (wrong !== undefined) throw wrong
  }
  const checkTexts = async (texts: readonly Text[], relation: string, names: readonly string[]): Promise<void> => {
    for (const text of texts) {
      const key = JSON.stringify([text.sql, text.isCondition, relation])
      await once(key, () => wrongExpression(connection, text, relation, names))
    }
  }
  const checkAll = async (made: readonly Expression[], relation: string, names: readonly string[]): Promise<void> => {
    const unknown = made.flatMap(columnsIn).find((name) => !names.includes(name))
    if (unknown !== undefined) throw new Misuse(missing(unknown, names))
    const texts = made.flatMap(nodesOf).filter((node) => node.kind === 'text')
    await checkTexts(texts, relation, names)
  }
  /** Gives the names of a view's columns. */
  const checkView = async ({ sample, adds = [], filter }: View): Promise<readonly string[]> => {
    const names = sample === undefined ? schema.map(({ name }) => name) : [...(await checkView(sample.of))]
    const rows: View = sample === undefined ? {} : { sample }
    for (const [index, step] of adds.entries()) {
      const relation = relationOf({ ...rows, adds: adds.slice(0, index) }, data, dialect)
      await checkAll(Object.values(step), relation, names)
      for (const name of Object.keys(step)) names.push(free(name, names))
    }
    if (filter !== undefined) await checkAll([filter], relationOf({ ...rows, adds }, data, dialect), names)
    return names
  }
  return async ({ selection, ...view }) => {
    try {
      const names = await checkView(view)
      const relation = relationOf(view, data, dialect)
      await checkTexts(textsIn(selection), relation, names)
      if (selection.kind !== 'query') return undefined
      await once(JSON.stringify([selection.sql, relation]), () => wrongQuery(connection, selection, relation, names))
      return undefined
    } catch (error) {
      if (error instanceof Misuse) return error
      throw error
    }
  }
}

/** Names that differ by case only are one to SQL. */
function free(name: string, names: readonly string[]): string {
  const taken = names.find((each) => each.toLowerCase() === name.toLowerCase())
  if (taken === undefined) return name
  throw new Misuse(`with(…): there is a column ${JSON.stringify(taken)} already; give what is made another name`)
}

async function wrongExpression(
  connection: Connection,
  { sql, isCondition }: Text,
  relation: string,
  names: readonly string[],
): Promise<Misuse | undefined> {
  const shown = JSON.stringify(sql)
  const parsed = await parse(connection, `SELECT ${sql}`)
  if (typeof parsed === 'string') return new Misuse(`${shown} is not SQL for one value: ${parsed}`)
  if (!isOneExpression(parsed)) return new Misuse(`${shown} is not one expression over the columns of a row`)
  try {
    const [type] = await connection.check(`SELECT (${sql}\n) FROM ${relation} WHERE (${sql}\n) IS NOT NULL`)
    if (!isCondition || type === 'BOOLEAN') return undefined
    return new Misuse(`${shown} is no condition: it is of type ${String(type)}, which is neither true nor false`)
  } catch (error) {
    return new Misuse(`${shown} cannot be asked: ${reason(error, names)}`, { cause: error })
  }
}

async function wrongQuery(
  connection: Connection,
  { sql, table }: { readonly sql: string; readonly table: string },
  relation: string,
  names: readonly string[],
): Promise<Misuse | undefined> {
  const shown = JSON.stringify(sql)
  const parsed = await parse(connection, sql)
  if (typeof parsed === 'string' || parsed.length !== 1)
    return new Misuse(`${shown} is not one SELECT: ${String(parsed)}`)
  try {
    await connection.check(`WITH ${dialect.quote(table)} AS (SELECT * FROM ${relation}) SELECT (${sql}\n)`)
    return undefined
  } catch (error) {
    return new Misuse(`${shown} cannot be asked: ${reason(error, names)}`, { cause: error })
  }
}

/** The statements of a text as the engine's own parser reads them, or what it has against it. It knows no other than SELECT. */
async function parse(connection: Connection, sql: string): Promise<readonly unknown[] | string> {
  const text = dialect.literal({ kind: 'literal', value: `${sql}\n` })
  const { rows } = await connection.query(`SELECT json_serialize_sql(${text}, skip_null := true, skip_empty := true)`)
  const answered = rows[0]?.[0]
  const parsed: unknown = typeof answered === 'string' ? JSON.parse(answered) : undefined
  if (!isRecord(parsed)) return 'it cannot be read'
  const error = parsed['error_message']
  return typeof error === 'string' ? error.split('\n').join(' ') : listOf(parsed['statements'])
}

/** `SELECT x` and nothing more: no second column, no FROM, no ORDER BY, no other name. */
function isOneExpression(statements: readonly unknown[]): boolean {
  const [statement, another] = statements
  const node = isRecord(statement) ? statement['node'] : undefined
  if (another !== undefined || !isRecord(node) || node['type'] !== 'SELECT_NODE') return false
  const { select_list: columns, from_table: from } = node
  const [column, more] = listOf(columns)
  const clauses = ['modifiers', 'where_clause', 'group_expressions', 'having', 'qualify', 'sample']
  if (more !== undefined || clauses.some((clause) => clause in node)) return false
  return isRecord(from) && from['type'] === 'EMPTY' && isRecord(column) && !('alias' in column)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function missing(name: string, names: readonly string[]): string {
  return `there is no column ${JSON.stringify(name)}${suggestion(name, names)}`
}

function reason(error: unknown, names: readonly string[]): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const [, column] = /^Binder Error: Referenced column "(.*)" not found/.exec(first) ?? []
  if (column !== undefined) return missing(column, names)
  if (/WHERE clause cannot contain (aggregates|window)/.test(first)) return 'it speaks of other rows than one'
  return first.replace(/^\w+ Error: /, '')
}
