import { columnTypeOf } from '../../datasets/columnTypeOf.js'
import type { AddedColumn, Batch } from '../../datasets/computation.js'
import { nextTable } from '../../datasets/nextTable.js'
import type { Intake, Relation } from '../../datasets/reader.js'
import type { ComputedSource } from '../../datasets/source.js'
import type { Column } from '../../sql/schema.js'
import { unlessAborted } from '../unlessAborted.js'
import type { Connection, Filling } from './connect.js'
import { readBatches } from './readBatches.js'

/** Runs a computation over rows, and keeps both in a table. Only the batches under way stand in JavaScript. */
export async function computeColumns(
  { computation, label }: ComputedSource,
  { sql, schema }: Relation,
  intake: Intake,
  connection: Connection,
): Promise<Relation> {
  const [rows, added, whole] = [nextTable(), nextTable(), nextTable()]
  const { name, modelTimeout, signal = new AbortController().signal } = intake
  await intake.query(`CREATE TABLE ${name(rows)} AS SELECT * FROM ${sql}`)
  const distinct = async (column: string): Promise<number> => {
    const few = `SELECT DISTINCT ${name(column)} FROM ${name(rows)} WHERE ${name(column)} IS NOT NULL LIMIT 3`
    return Number((await intake.query(`SELECT count(*) AS n FROM (${few})`))[0]?.['n'])
  }
  const facts = { schema, label, distinct, ...(modelTimeout === undefined ? {} : { timeout: modelTimeout }) }
  const { reads, compute } = await unlessAborted(computation.open(facts), signal)
  const kept: { columns?: readonly AddedColumn[]; filling?: Filling } = {}
  const keep = async ({ batch, computing }: UnderWay): Promise<void> => {
    const computed = await unlessAborted(computing, signal)
    const loaded = computed.map(({ name: column, type, values }) => ({ name: column, type, values }))
    if (kept.filling === undefined) kept.filling = await connection.fill(added, loaded, batch.rows)
    else await kept.filling.add(loaded, batch.rows)
    kept.columns ??= computed
  }
  const start = (batch: Batch): UnderWay => {
    const computing = compute(batch, signal)
    // It may fail while an earlier one is waited for.
    computing.catch(() => undefined)
    return { batch, computing }
  }
  const underWay: UnderWay[] = []
  const read = schema.filter((column) => reads.includes(column.name))
  for await (const batch of readBatches(connection, rows, read, computation.batch, signal)) {
    underWay.push(start(batch))
    const [first] = underWay.length >= computation.concurrency ? underWay.splice(0, 1) : []
    if (first !== undefined) await keep(first)
  }
  for (const left of underWay) await keep(left)
  if (kept.columns === undefined) await keep(start({ before: 0, rows: 0, columns: {} }))
  await kept.filling?.close()
  const made = await Promise.all((kept.columns ?? []).map((column) => typed(column, added, intake)))
  const cells = made.map((column) => `CAST(a.${name(column.name)} AS ${column.engineType}) AS ${name(column.name)}`)
  await intake.query(
    `CREATE TABLE ${name(whole)} AS SELECT ${['r.*', ...cells].join(', ')} FROM ${name(rows)} AS r POSITIONAL JOIN ${name(added)} AS a`,
  )
  await intake.query(`DROP TABLE ${name(rows)}`)
  await intake.query(`DROP TABLE ${name(added)}`)
  return { sql: name(whole), schema: [...schema, ...made], scanned: [] }
}

interface UnderWay {
  readonly batch: Batch
  readonly computing: Promise<readonly AddedColumn[]>
}

async function typed({ name, type, isClass }: AddedColumn, table: string, intake: Intake): Promise<Column> {
  const isWhole = isClass === true && type === 'DOUBLE' && (await allWhole(name, table, intake))
  const engineType = isWhole ? 'BIGINT' : type
  return { name, type: columnTypeOf(engineType), engineType }
}

async function allWhole(column: string, table: string, intake: Intake): Promise<boolean> {
  const value = intake.name(column)
  const whole = `isfinite(${value}) AND ${value} = trunc(${value}) AND abs(${value}) <= 9007199254740991`
  const [row] = await intake.query(`SELECT bool_and(${whole}) AS whole FROM ${intake.name(table)}`)
  return row?.['whole'] === true
}
