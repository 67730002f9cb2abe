import { datasetLine } from '../datasetLine.js'
import { isId } from '../isId.js'
import { metricFacts } from '../metricFacts.js'
import type { MetricFacts } from '../metricFacts.js'
import { metricPoint } from '../metricPoint.js'
import type { MetricPoint } from '../metricPoint.js'
import { parsePoint } from '../parsePoint.js'
import { parseRecord } from '../parseRecord.js'
import { pointLine } from '../pointLine.js'
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

    /** Oldest first, with the statuses with which the runs ended. */
    async points(metric: string, since: string): Promise<readonly MetricPoint[]> {
      // One text is handed over in half the time of a row a point.
      const [row] = await query<{ readonly lines: string | null }>(
        `SELECT string_agg(run || ' ' || coalesce(point, ''), E'\\n' ORDER BY run) AS lines FROM mltest_points
         WHERE metric = (SELECT id FROM mltest_metrics WHERE metric = $1) AND started_at >= $2`,
        [hashOf(metric), since],
      )
      const lines =
        row?.lines?.split('\n').map((line) => [line.slice(0, idLength), line.slice(idLength + 1)] as const) ?? []
      const aside = lines.flatMap(([run, point]) => (point === '' ? [run] : []))
      const others = aside.length === 0 ? new Map<string, string>() : await longPoints(metric, aside, query)
      return lines.flatMap(([run, point]) => parsePoint([run, point === '' ? (others.get(run) ?? '') : point]) ?? [])
    },

    async remove(ids: readonly string[]): Promise<void> {
      await query('DELETE FROM mltest_runs WHERE id = ANY($1)', [ids])
    },
  }
}

/** Characters of a run's id. */
const idLength = 26

/** Points that stand aside. */
async function longPoints(
  metric: string,
  runs: readonly string[],
  query: Database['query'],
): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ readonly run: string; readonly point: string }>(
    `SELECT run, long_point AS point FROM mltest_points
     WHERE metric = (SELECT id FROM mltest_metrics WHERE metric = $1) AND run = ANY($2)`,
    [hashOf(metric), runs],
  )
  return new Map(rows.map(({ run, point }) => [run, point]))
}

/** One line of each metric, whatever the number of assertions: two statements. Who begin at once add metrics in the same order. */
async function putPoints(record: RunRecord, query: Database['query']): Promise<void> {
  const byMetric = [...new Map(record.assertions.map((each) => [hashOf(each.metric), each]))]
  const keys = byMetric.map(([key]) => key)
  const facts = byMetric.map(([, assertion]) => JSON.stringify(metricFacts(assertion)))
  const points = byMetric.map(([, assertion]) => pointLine(metricPoint(assertion, record))[1])
  await query(
    `INSERT INTO mltest_metrics (metric, facts) SELECT key, facts FROM unnest($1::text[], $2::text[]) AS t (key, facts)
     WHERE NOT EXISTS (SELECT FROM mltest_metrics WHERE metric = key) ORDER BY key ON CONFLICT DO NOTHING`,
    [keys, facts],
  )
  await query(
    `INSERT INTO mltest_points
     SELECT id, $2, $3, CASE WHEN octet_length(point) <= $5 THEN point END, CASE WHEN octet_length(point) > $5 THEN point END
     FROM unnest($1::text[], $4::text[]) AS t (key, point) JOIN mltest_metrics ON metric = key`,
    [keys, record.id, record.startedAt, points, longest],
  )
}

/** Bytes of a point that an index takes beside its key. */
const longest = 2_000

/** Text in Postgres has no NUL. */
function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('\u0000', '\ufffd')
}
