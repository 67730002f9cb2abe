import { formatFact } from '../../../src/verdicts/formatFact.js'
import type { AssertionRecord, TestRecord } from '../../events.js'
import { formatDuration } from '../../text/formatDuration.js'
import { html, type Html } from '../../text/html.js'
import { statusMarks } from '../../text/statusMarks.js'
import { consoleBlock } from './consoleBlock.js'
import { errorBlock } from './errorBlock.js'
import { rangeBar } from './rangeBar.js'

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
  const time = status === 'passed' || status === 'failed' ? formatDuration(durationMs) : ''
  return html`<details data-status="${status}" ${status === 'failed' ? html`open` : ''}>
    <summary>
      <span class="mark ${status}">${statusMarks[status]}</span>${title}
      <span class="soft">${time}${labels}</span>
    </summary>
    ${content}
  </details>`
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
