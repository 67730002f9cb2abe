import type { ConsoleRecord } from '../../events.js'
import { terminalText } from '../../text/terminalText.js'
import type { Page } from './pageFor.js'

/** What a test wrote, behind a bar: grey for standard output, yellow for standard error. */
export function consoleText(records: readonly ConsoleRecord[], { colours }: Page): readonly string[] {
  return records.flatMap(({ stream, text }) => {
    const bar = stream === 'stdout' ? colours.dim('│') : colours.yellow('│')
    const lines = terminalText(text.replace(/\r?\n$/, '')).split('\n')
    return lines.map((line) => `${bar} ${line}`)
  })
}
