import { escapeMarkup } from './escapeMarkup.js'
import { terminalText } from './terminalText.js'

/**
 * Untrusted text as XML 1.0 can hold it, between tags and in attributes: control characters and half surrogates are shown
 * as text, non-characters are replaced, and since reports are printed in CI logs, command lines are neutralised too.
 */
export function xmlText(text: string): string {
  return escapeMarkup(terminalText(text).replace(/[\ufffe\uffff]/g, '\ufffd'))
}
