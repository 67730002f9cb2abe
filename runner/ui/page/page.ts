import { readAddress } from './readAddress.js'
import { addressOf } from './addressOf.js'
import { agoText } from './agoText.js'
import { element } from './element.js'
import { hasNews } from './hasNews.js'
import { isServed } from './isServed.js'
import { keyboard } from './keyboard.js'
import { theme } from './theme.js'
import { views } from './views.js'

/** How often a page that is looked at asks for news, in milliseconds. */
const freshMs = 15_000

const crumbs = element('div', { class: 'crumbs' })
const live = element('span', { class: isServed ? 'live' : 'live still' })
const main = element('main', { 'aria-live': 'polite' })

document.body.append(
  element(
    'header',
    {},
    element('a', { class: 'brand', href: addressOf('overview') }, 'mltest'),
    crumbs,
    element('span', { class: 'space' }),
    live,
    element('button', { class: 'plain', title: 'light or dark ( t )', 'aria-label': 'theme', click: theme.next }, '◐'),
    element('button', { class: 'plain', title: 'keys ( ? )', 'aria-label': 'keys', click: () => press('?') }, '?'),
  ),
  main,
)

/** Only the newest address is shown, however long others take to load. */
let turn = 0

async function show(isNew: boolean): Promise<void> {
  const mine = ++turn
  const address = readAddress()
  const view = views.get(address.kind)
  try {
    if (view === undefined) throw new Error('there is nothing here')
    const { title, content } = await view(address)
    if (mine !== turn) return
    const at = scrollY
    main.replaceChildren(...content)
    scrollTo(0, isNew ? 0 : at)
    document.title = address.kind === 'overview' ? 'mltest' : `${title.slice(0, 80)} · mltest`
    crumbs.replaceChildren(element('span', {}, title))
    tell(true)
  } catch (error) {
    if (mine !== turn) return
    tell(false)
    if (isNew) main.replaceChildren(problem(error instanceof Error ? error.message : String(error)))
  }
}

/** Draws what has changed; where nothing has, only times go on. */
async function refresh(): Promise<void> {
  if (isBusy()) return
  try {
    if (await hasNews(readAddress())) return await show(false)
    for (const time of document.querySelectorAll('time')) time.textContent = agoText(time.dateTime)
    tell(true)
  } catch {
    tell(false)
  }
}

function problem(text: string): HTMLElement {
  return element(
    'div',
    { class: 'empty', role: 'alert' },
    element('p', {}, text),
    element('a', { class: 'button', href: addressOf('overview') }, 'Overview'),
  )
}

function tell(isFresh: boolean): void {
  live.classList.toggle('lost', !isFresh)
  const time = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  live.textContent = isServed ? (isFresh ? `as of ${time}` : 'no answer') : 'exported'
}

function press(key: string): void {
  dispatchEvent(new KeyboardEvent('keydown', { key }))
}

/** Nobody's typing, choosing or ticking is disturbed by news. */
function isBusy(): boolean {
  const busy =
    'input:focus, textarea:focus, select:focus, dialog[open], input:checked, tr.current, details:focus-within'
  return document.hidden || document.querySelector(busy) !== null
}

theme.start()
keyboard({ t: theme.next })
addEventListener('hashchange', () => void show(true))
if (isServed) setInterval(() => void refresh(), freshMs)
void show(true)
