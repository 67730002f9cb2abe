import { duration } from '../../src/sql/duration.js'
import { CommandError } from '../commandError.js'
import { chooseMetrics } from '../history/chooseMetrics.js'
import { historyText, type MetricLine } from '../history/historyText.js'
import { storeFlags } from '../storing/storeFlags.js'
import { withStore } from '../storing/withStore.js'
import { jsonText } from '../text/jsonText.js'
import { command } from './command.js'

export const history = command({
  usage: 'history [filters..]',
  summary: 'Show how the numbers of the tests went over the runs of the store',
  positionals: { filters: { type: 'string', array: true, describe: 'Parts of files, tests or calls' } },
  flags: {
    metric: { type: 'string', describe: 'Only calls that have this in them: nullRate' },
    dataset: { type: 'string', describe: 'Only of data whose names have this in them' },
    since: { type: 'string', describe: 'Only runs of the last 90d, 12h, 4w, or since a day: 2026-11-01' },
    json: { type: 'boolean', describe: 'As JSON, with the ids of runs' },
    ...storeFlags,
  },
  run: ({ filters = [], metric, dataset, since, json, ...named }) =>
    withStore(named, async (store) => {
      const from = since === undefined ? undefined : startOf(since)
      const chosen = chooseMetrics(await store.metrics(), { filters, metric, dataset })
      const metrics: MetricLine[] = []
      for (const each of chosen) {
        const points = await store.history(each.metric, from)
        if (points.length > 0) metrics.push({ ...each, points })
      }
      if (json === true) process.stdout.write(jsonText({ version: 1, metrics }))
      else process.stdout.write(metrics.length === 0 ? 'no run of the store has such numbers\n' : historyText(metrics))
      return 0
    }),
})

/** ISO 8601. */
function startOf(since: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(since) && !Number.isNaN(Date.parse(since))) return new Date(since).toISOString()
  try {
    return new Date(Date.now() - duration(since) / 1_000).toISOString()
  } catch {
    throw new CommandError('E_USAGE', `--since ${since} is neither a length of time nor a day`, {
      hint: '--since 90d, --since 2026-11-01',
    })
  }
}
