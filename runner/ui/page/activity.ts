import { rectY, ruleY } from '@observablehq/plot'
import type { RunLine } from '../views/overviewView.js'
import { chart } from './chart.js'
import { element } from './element.js'

/** Days that are drawn side by side. */
const mostDays = 60
const dayMs = 86_400_000
const tones = { accepted: 'var(--good)', candidate: 'var(--idle)', quarantined: 'var(--held)', failed: 'var(--bad)' }

/** How many runs of each status began on each of the last days. */
export function activity(runs: readonly RunLine[]): HTMLElement | undefined {
  const newest = runs[0]?.startedAt.slice(0, 10)
  if (newest === undefined) return undefined
  const since = new Date(Date.parse(newest) - (mostDays - 1) * dayMs)
  const counts = new Map<string, number>()
  for (const { startedAt, status } of runs.filter((run) => Date.parse(run.startedAt) >= since.getTime())) {
    const key = `${startedAt.slice(0, 10)} ${status}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const days = [...counts].map(([key, count]) => {
    const [day = '', status = ''] = key.split(' ')
    const from = new Date(day)
    return { from, to: new Date(from.getTime() + dayMs * 0.8), status, count }
  })
  const from = new Date(Math.min(...days.map((day) => day.from.getTime())))
  const perDay = new Map<number, number>()
  for (const { from, count } of days) perDay.set(from.getTime(), (perDay.get(from.getTime()) ?? 0) + count)
  const most = Math.max(...perDay.values())
  const drawn = chart({
    ...{ width: 1400, height: 96, marginTop: 6, marginLeft: 30, marginRight: 10, marginBottom: 20 },
    x: { type: 'utc', label: null, domain: [from, new Date(Date.parse(newest) + dayMs)] },
    y: { label: null, ticks: [0, most], tickSize: 0, tickFormat: String },
    color: { domain: Object.keys(tones), range: Object.values(tones) },
    marks: [
      rectY(days, {
        ...{ x1: 'from', x2: 'to', y: 'count', fill: 'status', order: Object.keys(tones), rx: 1.5 },
        title: ({ from, status, count }: (typeof days)[number]) =>
          `${from.toISOString().slice(0, 10)}: ${count} ${status}`,
      }),
      ruleY([0], { stroke: 'var(--line)' }),
    ],
  })
  return element('figure', {}, drawn)
}
