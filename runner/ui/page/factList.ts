import { element } from './element.js'

/** Facts with their names, side by side; those without a value are left out. */
export function factList(facts: Readonly<Record<string, Node | string | undefined>>): HTMLElement {
  const shown = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '')
  return element(
    'dl',
    { class: 'facts' },
    shown.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  )
}
