import { escapeControls } from '../text/escapeControls.js'
import { redact } from '../text/redact.js'

/** Untrusted text as an alert may hold it: without secrets and control characters, and of at most so many characters. */
export function boundedText(text: string, most: number): string {
  // Cleaned before it is cut, since half a secret is not recognised.
  const clean = escapeControls(redact(text).replaceAll('\r\n', '\n'))
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
