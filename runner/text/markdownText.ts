import { escapeControls } from './escapeControls.js'

/** Untrusted text in one cell of a Markdown table or one line: nothing in it is markup, a link, a mention or a new row. */
export function markdownText(text: string): string {
  const line = escapeControls(text).replaceAll('\n', ' ').replaceAll('\t', ' ')
  return line.replace(/[&<>"'\\`*_{}[\]#|~@:]/g, (character) => `&#${character.charCodeAt(0)};`)
}
