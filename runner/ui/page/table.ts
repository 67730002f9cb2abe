import { element } from './element.js'

/** A table; a head that ends with `#` stands above numbers. */
export function table(heads: readonly string[], rows: readonly (Node | readonly Node[])[]): HTMLElement {
  const cells = heads.map((name) => {
    const isNumber = name.endsWith('#')
    return element('th', { class: isNumber ? 'number' : undefined }, isNumber ? name.slice(0, -1) : name)
  })
  return element(
    'div',
    { class: 'table' },
    element('table', {}, element('thead', {}, element('tr', {}, cells)), element('tbody', {}, rows)),
  )
}
