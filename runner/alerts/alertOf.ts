import type { Performed } from '../monitor/monitoring.js'
import { version } from '../version.js'
import type { Alert, AlertedRun, AlertKind } from './alert.js'
import { boundedText } from './boundedText.js'
import { worstFailures } from './worstFailures.js'

interface News {
  readonly id: string
  readonly kind: AlertKind
  readonly monitor: string
  readonly at: Date
  readonly since: string
  readonly run: Performed & { readonly id: string }
  /** Where exported pages are found. */
  readonly site: string | undefined
}

/** Failures that an alert tells. */
const most = 3

/** The alert of a run that changed a monitor's state. Everything in it is bounded and clean. */
export function alertOf({ id, kind, monitor, at, since, run, site }: News): Alert {
  const name = boundedText(monitor, 100)
  const record = run.record
  const problems = run.problem === undefined ? [] : [{ test: name, file: '', message: boundedText(run.problem, 1_000) }]
  const { worst, count } = record === undefined ? { worst: [], count: 0 } : worstFailures(record, most)
  const failures = kind === 'recovered' ? [] : [...problems, ...worst].slice(0, most)
  const all = kind === 'recovered' ? 0 : problems.length + count
  const jobUrl = record?.context.jobUrl
  return {
    ...{ version: 1, id, kind, monitor: name, at: at.toISOString(), since },
    run: alertedRun(run, name, at),
    failures,
    moreFailures: all - failures.length,
    links: {
      ...(site === undefined ? {} : { run: `${site.replace(/\/?$/, '/')}#/run/${encodeURIComponent(run.id)}` }),
      ...(jobUrl !== undefined && isLink(jobUrl) ? { report: jobUrl } : {}),
    },
  }
}

function alertedRun({ id, record }: News['run'], monitor: string, at: Date): AlertedRun {
  if (record === undefined) {
    const counts = { passed: 0, failed: 0, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 }
    const startedAt = at.toISOString()
    const context = { mltest: version, monitor }
    return { id, period: startedAt.slice(0, 10), startedAt, durationMs: 0, status: 'failed', outcome: 'error', context, counts, datasets: [] } // prettier-ignore
  }
  const { period, startedAt, durationMs, status, outcome, context, counts, datasets } = record
  const clean = Object.entries(context).map(([key, value]): [string, unknown] => [key, typeof value === 'string' ? boundedText(value, 200) : value]) // prettier-ignore
  return {
    ...{ id, period: boundedText(period, 100), startedAt, durationMs, status, outcome, counts },
    context: Object.fromEntries(clean) as unknown as AlertedRun['context'],
    datasets: datasets.slice(0, 20).map(({ name, rows }) => ({ name: boundedText(name, 200), rows })),
  }
}

function isLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && text.length <= 1_000
}
