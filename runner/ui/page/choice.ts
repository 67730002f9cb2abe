import { readAddress } from './readAddress.js'
import { element } from './element.js'
import { setFilter } from './setFilter.js'

/** A list to choose from: a filter of the address by its name. Nothing when there is nothing to choose. */
export function choice(
  name: string,
  all: string,
  choices: readonly (readonly [value: string, text: string])[],
  changed: () => void,
): HTMLElement | undefined {
  const chosen = readAddress().filters.get(name) ?? ''
  if (choices.length < 2 && chosen === '') return undefined
  const select = element(
    'select',
    {
      'aria-label': name,
      change: () => {
        setFilter(name, select.value)
        changed()
      },
    },
    element('option', { value: '' }, all),
    choices.map(([value, text]) => element('option', { value, selected: value === chosen }, text)),
  )
  return select
}
