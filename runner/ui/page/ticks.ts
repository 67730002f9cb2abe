import { element } from './element.js'

export interface Tick {
  readonly tone: string
  readonly title: string
}

/** The last of a row of events, oldest first, as coloured strokes. */
export function ticks(all: readonly Tick[], most = 32): HTMLElement {
  const shown = all.slice(-most)
  return element(
    'div',
    { class: 'ticks', role: 'img', 'aria-label': shown.map(({ title }) => title).join(', ') },
    shown.map(({ tone, title }) => element('i', { class: tone, title })),
  )
}
