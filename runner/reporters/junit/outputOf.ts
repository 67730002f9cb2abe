import type { ConsoleRecord } from '../../events.js'
import { xmlText } from '../../text/xmlText.js'
import { element } from './element.js'

/** What was printed, as `<system-out>` and `<system-err>`, where there was anything; `first` leads the former. */
export function outputOf(records: readonly ConsoleRecord[], first: readonly string[] = []): string {
  const written = (stream: ConsoleRecord['stream']) =>
    records.filter((record) => record.stream === stream).map(({ text }) => text)
  return wrapped('system-out', [...first, ...written('stdout')]) + wrapped('system-err', written('stderr'))
}

function wrapped(name: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : element(name, {}, xmlText(texts.join('')))
}
