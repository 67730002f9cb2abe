import { formatFact } from '../../../src/verdicts/formatFact.js'
import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import type { Fact } from '../../../src/verdicts/verdict.js'
import type { AssertionLine } from '../views/runView.js'
import { addressOf } from './addressOf.js'
import { changeText } from './changeText.js'
import { element } from './element.js'
import { outcomeMark } from './outcomeMark.js'
import { rangeBar } from './rangeBar.js'
import { table } from './table.js'

/** Assertions with their numbers, grouped by test, in the order in which they are given. */
export function assertionTable(assertions: readonly AssertionLine[]): HTMLElement {
  const groups = new Map<string, AssertionLine[]>()
  for (const assertion of assertions) {
    const name = `${assertion.file} › ${assertion.test}`
    groups.set(name, [...(groups.get(name) ?? []), assertion])
  }
  const heads = ['', 'assertion', 'expected', 'received#', '', 'last accepted#', '']
  const rows = [...groups].flatMap(([name, rows]) => [
    element('tr', { class: 'group' }, element('td', { colspan: heads.length }, name)),
    ...rows.map(rowOf),
  ])
  return table(heads, rows)
}

function rowOf(assertion: AssertionLine): HTMLElement {
  const { key, call, outcome, severity, expected, received, earlier, message } = assertion
  const history = addressOf('test', key)
  const told = severity === 'warn' && outcome === 'fail' ? element('span', { class: 'badge held' }, 'warns') : undefined
  return element(
    'tr',
    { 'data-address': history },
    element('td', {}, outcomeMark(outcome)),
    element('td', { class: 'text' }, element('code', {}, call), ' ', told, messageOf(assertion, message)),
    element('td', { class: 'text' }, expected),
    element('td', { class: 'text number' }, formatFact(received)),
    element('td', {}, rangeBar(assertion)),
    element('td', { class: 'soft number' }, earlier === undefined ? '' : sinceText(earlier, received)),
    element('td', {}, element('a', { href: history }, 'history')),
  )
}

function sinceText(earlier: Fact, received: Fact): string {
  if (JSON.stringify(earlier) === JSON.stringify(received)) return 'the same'
  const was = typeof earlier === 'number' ? formatNumber(earlier, 4) : formatFact(earlier)
  return `was ${was} ${changeText(earlier, received)}`
}

/** What a failure said, and the facts behind any outcome, on demand. */
function messageOf({ outcome, facts }: AssertionLine, message: string | undefined): HTMLElement | undefined {
  const lines = Object.entries(facts).map(([name, value]) => `${name}  ${formatFact(value)}`)
  if (message === undefined && lines.length === 0) return undefined
  const isOpen = outcome === 'fail' || outcome === 'error'
  return element(
    'details',
    { open: isOpen && message !== undefined },
    element('summary', { class: 'soft' }, message === undefined ? 'facts' : 'message'),
    element('pre', {}, message ?? lines.join('\n')),
  )
}
