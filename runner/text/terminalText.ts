import { escapeControls } from './escapeControls.js'
import { neutraliseCommands } from './neutraliseCommands.js'

/** Untrusted text of one or more lines, as it may stand on a terminal and in a CI log. Tabs become two spaces. */
export function terminalText(text: string): string {
  return neutraliseCommands(escapeControls(text.replaceAll('\r\n', '\n').replaceAll('\t', '  ')))
}
