import pg from 'pg'
import { metricPoint } from '../../src/store/metricPoint.js'
import { openStore } from '../../src/store/openStore.js'
import { pointLine } from '../../src/store/pointLine.js'
import { runSummary } from '../../src/store/runSummary.js'
import { manyRuns } from './manyRuns.js'

/** Rows of runs that are sent at once, and runs of which the server makes points at once. */
const [sent, made] = [1_000, 5_000]

/**
 * Fills a database with what so many runs leave there, in bulk and in the same order: the first is put as by the runner, of the others
 * the server makes the points. Records are of one assertion, since a history does not look at them.
 */
export async function fillPostgres(url: string, runs: number, assertions: number): Promise<void> {
  const [first] = manyRuns(1, assertions)
  const [assertion] = first?.assertions ?? []
  if (first === undefined || assertion === undefined) throw new RangeError('a store of nothing shows nothing')
  const store = await openStore(url, '.')
  await store.putRun(first)
  await store.close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`SET maintenance_work_mem = '1GB'; SET synchronous_commit = off;
    ALTER TABLE mltest_points DROP CONSTRAINT mltest_points_pkey, DROP CONSTRAINT mltest_points_run_fkey;
    DROP INDEX mltest_points_run`)
  const ids: string[] = []
  let rows: string[] = []
  const send = async () => {
    await client.query(
      'INSERT INTO mltest_runs SELECT r.* FROM unnest($1::json[]) AS t (row), json_populate_record(NULL::mltest_runs, row) AS r',
      [rows],
    )
    rows = []
  }
  for (const record of manyRuns(runs, 1)) {
    const { id, period, startedAt, status } = record
    if (startedAt === first.startedAt) continue
    ids.push(id)
    const texts = { summary: JSON.stringify(runSummary(record)), record: JSON.stringify(record) }
    const facts = { id, period, started_at: startedAt, status, branch: 'main', datasets: ['orders'] }
    if (rows.push(JSON.stringify({ ...facts, ...texts })) === sent) await send()
  }
  await send()
  const point = pointLine(metricPoint(assertion, first))[1]
  for (let at = 0; at < ids.length; at += made)
    await client.query(
      `INSERT INTO mltest_points SELECT m.id, r.id, r.started_at, replace(replace($2, $3, r.started_at), $4, to_json(r.period)::text)
       FROM mltest_runs r CROSS JOIN mltest_metrics m WHERE r.id = ANY($1) ORDER BY r.id`,
      [ids.slice(at, at + made), point, first.startedAt, JSON.stringify(first.period)],
    )
  await client.query(`ALTER TABLE mltest_points
    ADD PRIMARY KEY (metric, run) INCLUDE (started_at, point),
    ADD FOREIGN KEY (run) REFERENCES mltest_runs ON DELETE CASCADE`)
  await client.query('CREATE INDEX mltest_points_run ON mltest_points (run)')
  // As the server does by itself while it grows.
  await client.query('VACUUM ANALYZE')
  await client.end()
}
