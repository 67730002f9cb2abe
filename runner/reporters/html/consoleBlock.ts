import type { ConsoleRecord } from '../../events.js'
import { html, type Html } from '../../text/html.js'

/** What was printed, in one go, to one of the streams. */
export function consoleBlock({ stream, text }: ConsoleRecord): Html {
  return html`<pre class="${stream}">${text}</pre>`
}
