import { addressOf } from './addressOf.js'
import { element } from './element.js'
import { shortId } from './shortId.js'

interface Tray {
  readonly content: HTMLElement
  readonly chosen: { has(id: string): boolean; toggle(id: string): void }
}

/** Two runs that were ticked can be compared: the older one first. */
export function comparisonTray(): Tray {
  const chosen = new Set<string>()
  const content = element('div', { class: 'tray', hidden: true })
  const update = () => {
    const [before, after] = [...chosen].sort()
    content.hidden = before === undefined
    content.replaceChildren(
      element('span', {}, [...chosen].sort().map(shortId).join(' → ')),
      before === undefined || after === undefined
        ? element('span', { class: 'soft' }, 'tick another run to compare it with')
        : element('a', { class: 'button primary', href: addressOf('compare', '', { before, after }) }, 'Compare'),
    )
  }
  return {
    content,
    chosen: {
      has: (id) => chosen.has(id),
      toggle(id) {
        if (chosen.has(id)) chosen.delete(id)
        else chosen.add(id)
        // The one that was ticked first makes room for a third.
        const [first] = chosen
        if (chosen.size > 2 && first !== undefined) chosen.delete(first)
        for (const box of document.querySelectorAll<HTMLInputElement>('td input[type=checkbox]'))
          box.checked = [...chosen].some((each) => box.getAttribute('aria-label') === `compare ${each}`)
        update()
      },
    },
  }
}
