import { speakingRuns } from '../views/speakingRuns.js'
import type { DatasetName, RunLine } from '../views/overviewView.js'
import { standing } from '../views/standing.js'
import { addressOf } from './addressOf.js'
import { element } from './element.js'
import { statusTone } from './statusTone.js'
import { ticks } from './ticks.js'

/** Data: their latest period, and how each period was judged. */
export function datasetCard({ key, name }: DatasetName, runs: readonly RunLine[]): HTMLElement {
  const { state } = standing(runs)
  const periods = speakingRuns(runs)
  const tone = state === 'failing' ? 'bad' : 'good'
  const latest = periods.at(-1)?.period ?? ''
  return element(
    'a',
    { class: `card ${tone}`, href: addressOf('dataset', key) },
    element(
      'div',
      { class: 'title' },
      element('span', { title: name }, name),
      element('span', { class: 'soft number' }, latest),
    ),
    ticks(
      periods.map(({ period, status }) => ({ tone: statusTone[status], title: `${period} ${status}` })),
      40,
    ),
  )
}
