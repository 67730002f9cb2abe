import { terminalText } from './terminalText.js'

/** Untrusted text that must stay on one line, such as a test's name: line feeds are shown as `\n`. */
export function terminalLine(text: string): string {
  return terminalText(text).replaceAll('\n', '\\n')
}
