import { datasetLine } from '../datasetLine.js'
import { isId } from '../isId.js'
import type { MetricFacts } from '../metricFacts.js'
import type { MetricPoint } from '../metricPoint.js'
import { parseRecord } from '../parseRecord.js'
import type { RunRecord, RunStatus } from '../runRecord.js'
import { runSummary } from '../runSummary.js'
import type { RunSummary } from '../runSummary.js'
import type { RunQuery } from '../store.js'
import type { Database } from './database.js'
import { hashOf } from './hashOf.js'

/** What was decided about a run last, else the status with which it ended. */
const statusNow = `coalesce((
  SELECT CASE kind WHEN 'accept' THEN 'accepted' ELSE 'quarantined' END FROM mltest_events
  WHERE run = r.id AND kind IN ('accept', 'quarantine') ORDER BY id DESC LIMIT 1), r.status)`

export function tableRuns({ query }: Pick<Database, 'query'>) {
  return {
    /** A run that is there already is left as it is. */
    async put(record: RunRecord): Promise<void> {
      const { id, period, startedAt, status, context, datasets } = record
      const added = await query(
        `INSERT INTO mltest_runs VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
        [
          id,
          plain(period),
          startedAt,
          status,
          plain(context.branch),
          plain(context.modelVersion),
          plain(context.monitor),
          datasets.map(({ name }) => plain(datasetLine(name))),
          JSON.stringify(runSummary(record)),
          JSON.stringify(record),
        ],
      )
      if (added.length > 0) await putPoints(record, query)
    },

    async read(id: string): Promise<RunRecord | undefined> {
      if (!isId(id)) return undefined
      const [row] = await query<{ readonly record: string; readonly now: RunStatus }>(
        `SELECT record, ${statusNow} AS now FROM mltest_runs r WHERE id = $1`,
        [id],
      )
      return row && { ...parseRecord(row.record, `run ${id}`), status: row.now }
    },

    async record(id: string): Promise<RunRecord | undefined> {
      const [row] = await query<{ readonly record: string }>('SELECT record FROM mltest_runs WHERE id = $1', [id])
      return row && parseRecord(row.record, `run ${id}`)
    },

    async find(asked: RunQuery): Promise<readonly RunSummary[]> {
      const { status, period, branch, modelVersion, monitor, dataset, since, before, limit } = asked
      const wanted: readonly (readonly [condition: (place: string) => string, value: unknown])[] = [
        [(place) => `${statusNow} = ${place}`, status],
        [(place) => `period = ${place}`, plain(period)],
        [(place) => `branch = ${place}`, plain(branch)],
        [(place) => `model_version = ${place}`, plain(modelVersion)],
        [(place) => `monitor = ${place}`, plain(monitor)],
        [(place) => `${place} = ANY(datasets)`, plain(dataset === undefined ? undefined : datasetLine(dataset))],
        [(place) => `started_at >= ${place}`, since],
        [(place) => `started_at < ${place}`, before],
      ]
      const given = wanted.filter(([, value]) => value !== undefined)
      const conditions = given.map(([condition], index) => condition(`$${index + 1}`))
      const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
      const rows = await query<{ readonly summary: string; readonly now: RunStatus }>(
        `SELECT summary, ${statusNow} AS now FROM mltest_runs r ${where} ORDER BY id DESC LIMIT $${given.length + 1}`,
        [...given.map(([, value]) => value), limit ?? null],
      )
      return rows.map(({ summary, now }) => ({ ...(JSON.parse(summary) as RunSummary), status: now }))
    },

    async metrics(): Promise<readonly MetricFacts[]> {
      const rows = await query<{ readonly facts: string }>('SELECT facts FROM mltest_metrics ORDER BY metric')
      return rows.map(({ facts }) => JSON.parse(facts) as MetricFacts)
    },

    async points(metric: string, since: string): Promise<readonly MetricPoint[]> {
      const rows = await query<{ readonly point: string; readonly now: RunStatus }>(
        `SELECT point, ${statusNow} AS now FROM mltest_points p JOIN mltest_runs r ON r.id = p.run
         WHERE p.metric = $1 AND p.started_at >= $2 ORDER BY p.run`,
        [hashOf(metric), since],
      )
      return rows.map(({ point, now }) => ({ ...(JSON.parse(point) as MetricPoint), status: now }))
    },

    async remove(ids: readonly string[]): Promise<void> {
      await query('DELETE FROM mltest_runs WHERE id = ANY($1)', [ids])
    },
  }
}

/** One line of each metric, whatever the number of assertions: two statements. */
async function putPoints(
  { id, period, startedAt, status, assertions }: RunRecord,
  query: Database['query'],
): Promise<void> {
  const byMetric = [...new Map(assertions.map((each) => [hashOf(each.metric), each]))]
  const keys = byMetric.map(([key]) => key)
  const facts = byMetric.map(([, { metric, file, test, matcher, dataset, columns, call }]) =>
    JSON.stringify({ metric, file, test, matcher, dataset, columns, call } satisfies MetricFacts),
  )
  const points = byMetric.map(([, { outcome, received, expected }]) =>
    JSON.stringify({ run: id, period, startedAt, status, outcome, received, expected } satisfies MetricPoint),
  )
  await query('INSERT INTO mltest_metrics SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING', [
    keys,
    facts,
  ])
  await query(
    'INSERT INTO mltest_points SELECT key, $2, $3, point FROM unnest($1::text[], $4::text[]) AS t (key, point)',
    [keys, id, startedAt, points],
  )
}

/** Text in Postgres has no NUL. */
function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('\u0000', '\ufffd')
}
