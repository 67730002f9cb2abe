import { element } from './element.js'
import { readAddress } from './readAddress.js'
import { setFilter } from './setFilter.js'

/** Buttons of which one is pressed at most: a filter of the address by its name. */
export function chips(
  name: string,
  choices: readonly (readonly [value: string, text: string])[],
  changed: () => void,
): HTMLElement {
  const chosen = () => readAddress().filters.get(name) ?? ''
  const press = (value: string) => {
    setFilter(name, chosen() === value ? '' : value)
    for (const button of row.children) button.setAttribute('aria-pressed', String(button.id === idOf(name, chosen())))
    changed()
  }
  const row = element(
    'div',
    { class: 'chips', role: 'group', 'aria-label': name },
    choices.map(([value, text]) =>
      element(
        'button',
        {
          class: 'chip',
          id: idOf(name, value),
          'aria-pressed': String(chosen() === value),
          click: () => press(value),
        },
        text,
      ),
    ),
  )
  return row
}

function idOf(name: string, value: string): string {
  return `${name}-${value}`
}
