import { counted } from '../../../src/verdicts/counted.js'
import { formatDuration } from '../../text/formatDuration.js'
import type { MonitorLine, RunLine } from '../views/overviewView.js'
import { standing } from '../views/standing.js'
import { addressOf } from './addressOf.js'
import { agoText } from './agoText.js'
import { element } from './element.js'
import { statusTone } from './statusTone.js'
import { ticks } from './ticks.js'

/** A monitor: how it stands since when, when it is due, and its last runs. */
export function monitorCard({ name, due, waiting }: MonitorLine, all: readonly RunLine[]): HTMLElement {
  const { state, since, runs } = standing(all)
  const [newest] = runs
  const tone = { ok: 'good', failing: 'bad', waiting: 'idle' }[state]
  const text = since === undefined ? 'has not run yet' : `${state} for ${lastedText(since)}`
  const address = newest === undefined || state !== 'failing' ? filtered(name) : addressOf('run', newest.id)
  return element(
    'a',
    { class: `card ${tone}`, href: address },
    element('div', { class: 'title' }, element('span', { title: name }, name), element('span', { class: tone }, text)),
    element(
      'div',
      { class: 'soft' },
      [
        due.join('  '),
        newest === undefined ? '' : `last ${agoText(newest.startedAt)}, ${formatDuration(newest.durationMs)}`,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    waiting === 0 ? undefined : element('div', { class: 'held' }, `${counted(waiting, 'alert')} not delivered yet`),
    ticks(
      runs
        .slice(0, 40)
        .toReversed()
        .map(({ status, period }) => ({ tone: statusTone[status], title: `${period} ${status}` })),
      40,
    ),
  )
}

function lastedText(since: string): string {
  const ago = agoText(since)
  return ago === 'just now' ? 'a moment' : ago.replace(' ago', '')
}

function filtered(monitor: string): string {
  return addressOf('overview', '', { monitor })
}
