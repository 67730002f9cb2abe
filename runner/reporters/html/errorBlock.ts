import type { ErrorRecord } from '../../events.js'
import { html, type Html } from '../../text/html.js'

/** An error's message, and below it where it happened. */
export function errorBlock({ kind, message, location }: ErrorRecord, path: string): Html {
  const at = location === null ? path : `${location.file ?? path}:${location.line}:${location.column}`
  const title = kind === 'assertion' ? '' : `error[E_${kind.toUpperCase()}] `
  return html`<pre>${title}${message}

<span class="soft">${at}</span></pre>`
}
