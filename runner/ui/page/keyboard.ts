import { element } from './element.js'

const help = [
  ['j  k', 'next and previous row'],
  ['Enter', 'open the row'],
  ['c', 'tick the row, for a comparison'],
  ['/', 'search'],
  ['o', 'overview'],
  ['a  x', 'accept, quarantine the run'],
  ['t', 'light, dark, as the system'],
  ['?', 'this list'],
] as const

/** Keys that do what a mouse does. A key that is typed into a field is the field's. */
export function keyboard(actions: Readonly<Record<string, () => void>>): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (key === 'Escape' && target instanceof HTMLElement) target.blur()
    if (ctrlKey || metaKey || altKey || isField(target) || document.querySelector('dialog[open]')) return
    const act = actions[key] ?? keys[key]
    if (act === undefined || !Object.hasOwn(actions[key] ? actions : keys, key)) return
    event.preventDefault()
    act()
  })
}

const keys: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  Enter: () => open(current()),
  c: () => current()?.querySelector('input')?.click(),
  '/': () => document.querySelector<HTMLElement>('input[type=search]')?.focus(),
  o: () => void (location.hash = '#/'),
  a: () => document.querySelector<HTMLElement>('button[data-key=a]')?.click(),
  x: () => document.querySelector<HTMLElement>('button[data-key=x]')?.click(),
  '?': showHelp,
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // A focused button or link has Enter and space for itself; letters are ours.
  return target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
}

function current(): HTMLElement | null {
  return document.querySelector('tr.current')
}

function move(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-address]')]
  const at = rows.findIndex((row) => row.classList.contains('current'))
  const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
  rows[at]?.classList.remove('current')
  next?.classList.add('current')
  next?.scrollIntoView({ block: 'nearest' })
}

function open(row: HTMLElement | null): void {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && focused.matches('a, button, summary')) focused.click()
  else if (row?.dataset['address'] !== undefined) location.hash = row.dataset['address']
}

function showHelp(): void {
  const list = help.flatMap(([key, text]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, text)])
  const dialog = element(
    'dialog',
    { 'aria-label': 'Keys', close: () => dialog.remove(), click: () => dialog.close() },
    element('h3', {}, 'Keys'),
    element('dl', {}, list),
  )
  document.body.append(dialog)
  dialog.showModal()
}
