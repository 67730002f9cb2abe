import { escapeControls } from '../text/escapeControls.js'

/** A string literal in single quotes that says exactly this text, whatever is in it. */
export function codeString(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${escapeControls(escaped)}'`
}
