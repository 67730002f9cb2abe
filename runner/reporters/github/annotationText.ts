import { terminalLine } from '../../text/terminalLine.js'
import { terminalText } from '../../text/terminalText.js'

/** Something to be shown at a line of a pull request. */
export interface Annotation {
  readonly severity: 'error' | 'warning' | 'notice'
  /** Relative to the workspace. */
  readonly file: string
  readonly line: number | undefined
  readonly column: number | undefined
  readonly title: string
  readonly message: string
}

/** The workflow command that makes it. */
export function annotationText({ severity, file, line, column, title, message }: Annotation): string {
  const properties = [
    ...(file === '' ? [] : [`file=${propertyText(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${propertyText(title)}`,
  ]
  return `::${severity} ${properties.join(',')}::${dataText(message)}\n`
}

function dataText(text: string): string {
  return terminalText(text).replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function propertyText(text: string): string {
  return dataText(terminalLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
