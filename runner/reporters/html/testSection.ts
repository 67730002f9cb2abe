import { formatFact } from '../../../src/verdicts/formatFact.js'
import type { AssertionRecord, ConsoleRecord, ErrorRecord, TestRecord, TestStatus } from '../../events.js'
import { formatDuration } from '../../text/formatDuration.js'
import { html, type Html } from '../../text/html.js'
import { rangeBar } from './rangeBar.js'

const marks: Readonly<Record<TestStatus, string>> = {
  passed: '✓',
  failed: '✗',
  inconclusive: '?',
  warned: '!',
  skipped: '↓',
  todo: '○',
  notRun: '–',
}

/** A test that opens: what went wrong, what each assertion received, and what was written. Failures are open already. */
export function testSection(test: TestRecord, path: string): Html {
  const { status, suites, name, durationMs, errors, assertions, tags } = test
  const title = [...suites, name].join(' › ')
  const content = [
    ...errors.map((error) => errorBlock(error, path)),
    ...assertions.filter(({ outcome }) => outcome === 'inconclusive').map(({ message }) => html`<pre>${message}</pre>`),
    ...(assertions.length === 0 ? [] : [assertionTable(assertions)]),
    ...test.console.map(consoleBlock),
  ]
  const labels = tags.length === 0 ? '' : ` ${tags.join(', ')}`
  return html`<details data-status="${status}" ${status === 'failed' ? html`open` : ''}>
    <summary>
      <span class="mark ${status}">${marks[status]}</span>${title}
      <span class="soft">${formatDuration(durationMs)}${labels}</span>
    </summary>
    ${content}
  </details>`
}

export function errorBlock({ kind, message, location }: ErrorRecord, path: string): Html {
  const at = location === null ? path : `${location.file ?? path}:${location.line}:${location.column}`
  const title = kind === 'assertion' ? '' : `error[E_${kind.toUpperCase()}] `
  return html`<pre>${title}${message}

<span class="soft">${at}</span></pre>`
}

function assertionTable(assertions: readonly AssertionRecord[]): Html {
  const rows = assertions.map(
    (assertion) =>
      html`<tr>
        <td class="${classes[assertion.outcome]}">${assertion.outcome}</td>
        <td><code>${assertion.call}</code></td>
        <td>${assertion.expected}</td>
        <td class="number">${formatFact(assertion.received)}</td>
        <td>${rangeBar(assertion)}</td>
      </tr>`,
  )
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>outcome</th>
          <th>assertion</th>
          <th>expected</th>
          <th>received</th>
          <th></th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

const classes = { pass: 'passed', fail: 'failed', error: 'failed', inconclusive: 'inconclusive' } as const

function consoleBlock({ stream, text }: ConsoleRecord): Html {
  return html`<pre class="${stream}">${text}</pre>`
}
