import { createHash } from 'node:crypto'
import { counted } from '../../../src/verdicts/counted.js'
import { formatNumber } from '../../../src/verdicts/formatNumber.js'
import type { Counts, FileRecord, ReferenceReport, RunReport, ScanRecord } from '../../events.js'
import { formatDuration } from '../../text/formatDuration.js'
import { html, type Html } from '../../text/html.js'
import { consoleBlock } from './consoleBlock.js'
import { errorBlock } from './errorBlock.js'
import { pageScript } from './pageScript.js'
import { pageStyle } from './pageStyle.js'
import { statusStrip } from './statusStrip.js'
import { testSection } from './testSection.js'

/** A run as one page that needs nothing else: no request leaves it, and only its own script runs. */
export function reportPage(report: RunReport): Html {
  const { counts, files, scans, references, unhandledErrors, startedAt, durationMs, mltest, seed } = report
  const title = `${formatNumber(counts.passed)} passed, ${formatNumber(counts.failed)} failed`
  const policy = `default-src 'none'; style-src ${sha(pageStyle)}; script-src ${sha(pageScript)}; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · mltest</title>
        ${trusted(`<style>${pageStyle}</style>`)}
      </head>
      <body>
        <h1>${title}</h1>
        <div class="soft">
          ${startedAt.slice(0, 19).replace('T', ' ')} UTC · ${formatDuration(durationMs)} ·
          ${counted(files.length, 'file')} · mltest ${mltest} · seed ${seed}
        </div>
        ${statusStrip(counts)} ${filterForm(counts)}
        ${unhandledErrors.map((error) => errorBlock(error, 'outside of tests'))} ${files.map(fileSection)}
        ${scans.length === 0 ? '' : scanTable(scans)} ${referenceList(references)}
        ${trusted(`<script>${pageScript}</script>`)}
      </body>
    </html> `
}

/** Markup of this program itself; not a template, since what the policy allows is hashed to the last space. */
function trusted(text: string): Html {
  return { html: text }
}

function sha(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function filterForm(counts: Counts): Html {
  const statuses = ['failed', 'warned', 'inconclusive', 'passed', 'skipped', 'todo', 'notRun'] as const
  const choices = statuses
    .filter((status) => counts[status] > 0)
    .map((status) => choice(status, `${formatNumber(counts[status])} ${status === 'notRun' ? 'not run' : status}`))
  return html`<form hidden>
    <input type="search" name="text" placeholder="Filter by name, column, message" aria-label="Filter" />
    <label class="choice"><input type="radio" name="status" value="all" checked />all</label>${choices}
  </form>`
}

function choice(status: string, text: string): Html {
  return html`<label class="choice ${status}"><input type="radio" name="status" value="${status}" />${text}</label>`
}

function fileSection({ path, tests, error, durationMs, console }: FileRecord): Html {
  const content = tests.map((test) => testSection(test, path))
  return html`<section class="file" data-path="${path}">
    <h2>${path} <span class="soft">${formatDuration(durationMs)}</span></h2>
    ${error === null ? '' : errorBlock(error, path)} ${console.map(consoleBlock)} ${content}
  </section>`
}

function scanTable(scans: readonly ScanRecord[]): Html {
  const rows = scans.map(
    ({ dataset, engine, rows, statements, assertions, durationMs, cached }) =>
      html`<tr>
        <td><code>${dataset}</code></td>
        <td>${engine}${cached ? ', cached' : ''}</td>
        <td class="number">${rows === undefined ? '' : formatNumber(rows)}</td>
        <td class="number">${statements}</td>
        <td class="number">${assertions}</td>
        <td class="number">${formatDuration(durationMs)}</td>
      </tr>`,
  )
  return html`<h2>Scans</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>data</th>
            <th>engine</th>
            <th>rows</th>
            <th>statements</th>
            <th>assertions</th>
            <th>time</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`
}

function referenceList({ written, updated, removed, obsolete }: ReferenceReport): Html {
  const kinds = { written, updated, removed, obsolete }
  const items = Object.entries(kinds).flatMap(([kind, entries]) =>
    entries.map(
      (entry) =>
        html`<tr>
          <td>${kind}</td>
          <td><code>${entry}</code></td>
        </tr>`,
    ),
  )
  if (items.length === 0) return html``
  return html`<h2>References</h2>
    <div class="scroll">
      <table>
        <tbody>
          ${items}
        </tbody>
      </table>
    </div>`
}
