import { readAddress } from './readAddress.js'
import { element } from './element.js'
import { setFilter } from './setFilter.js'

/** Text to look for: the filter `q` of the address. */
export function searchBox(hint: string, changed: () => void): HTMLElement {
  const input = element('input', {
    type: 'search',
    placeholder: `${hint}  ( / )`,
    'aria-label': hint,
    value: readAddress().filters.get('q') ?? '',
    input: () => {
      setFilter('q', input.value)
      changed()
    },
  })
  return input
}
