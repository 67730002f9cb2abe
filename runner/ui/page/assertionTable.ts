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

const heads = ['', 'assertion', 'expected', 'received#', '', 'last accepted#', '']

/** Assertions with their numbers, grouped by test, in the order in which they are given. */
export function assertionTable(assertions: readonly AssertionLine[]): HTMLElement {
  const groups = new Map<string, AssertionLine[]>()
  for (const assertion of assertions) {
    const name = `${assertion.file} › ${assertion.test}`
    groups.set(name, [...(groups.get(name) ?? []), assertion])
  }
  const rows = [...groups].flatMap(([name, rows]) => [
    element('tr', { class: 'group' }, element('td', { colspan: heads.length }, name)),
    ...rows.flatMap(rowsOf),
  ])
  return table(heads, rows)
}

function rowsOf(assertion: AssertionLine): readonly HTMLElement[] {
  const { key, call, outcome, severity, expected, received, earlier } = assertion
  const history = addressOf('test', key)
  const warns = severity === 'warn' && outcome === 'fail'
  const row = element(
    'tr',
    { 'data-address': history },
    element('td', {}, outcomeMark(outcome)),
    element(
      'td',
      { class: 'text' },
      element('code', {}, call),
      warns ? element('span', { class: 'badge held' }, 'only warns') : undefined,
      factsOf(assertion),
    ),
    element('td', { class: 'text' }, expected),
    element('td', { class: 'text number' }, formatFact(received)),
    element('td', {}, rangeBar(assertion)),
    element('td', { class: 'soft number' }, earlier === undefined ? '' : sinceText(earlier, received)),
    element('td', {}, element('a', { href: history }, 'history')),
  )
  return [row, ...messageRow(assertion)]
}

function sinceText(earlier: Fact, received: Fact): string {
  if (JSON.stringify(earlier) === JSON.stringify(received)) return 'the same'
  const was = typeof earlier === 'number' ? formatNumber(earlier, 4) : formatFact(earlier)
  return `was ${was} ${changeText(earlier, received)}`
}

/** What a failure said, over the whole width: comparisons are tables. */
function messageRow({ message }: AssertionLine): readonly HTMLElement[] {
  if (message === undefined) return []
  const text = element('pre', {}, message)
  return [element('tr', { class: 'message' }, element('td'), element('td', { colspan: heads.length - 1 }, text))]
}

/** The facts behind a pass, on demand; a failure's message tells them. */
function factsOf({ facts, message }: AssertionLine): HTMLElement | undefined {
  const lines = Object.entries(facts).map(([name, value]) => `${name}  ${formatFact(value)}`)
  if (message !== undefined || lines.length === 0) return undefined
  return element('details', {}, element('summary', { class: 'soft' }, 'facts'), element('pre', {}, lines.join('\n')))
}
