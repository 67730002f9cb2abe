import type { ErrorRecord, Location } from '../../events.js'
import { terminalText } from '../../text/terminalText.js'
import { frameText } from './frameText.js'
import { messageText } from './messageText.js'
import type { Page } from './pageFor.js'
import { placeOf } from './placeOf.js'

interface Belonging {
  /** Of the test file, relative to the root. */
  readonly path: string
  /** Where the test stands, for an error that has no place of its own. */
  readonly test?: Location | null
  /** Lines of code around the place. */
  readonly context?: number
}

/**
 * An error as people read it, line by line. A failed expectation is its message, the code and the place; every other kind
 * begins with `error[E_KIND] path:line:`, as all of mltest's errors do.
 */
export function errorText(
  error: ErrorRecord,
  { path, test = null, context = 2 }: Belonging,
  page: Page,
): readonly string[] {
  const { path: file, location } = placeOf(error, path, page.root, test)
  const isAssertion = error.kind === 'assertion'
  const line = location === null ? file : `${file}:${location.line}`
  const code = `error[E_${error.kind.toUpperCase()}]${line === '' ? '' : ` ${line}`}: `
  const frame = error.location === null ? [] : frameText(placeOf(error, path, page.root, null), context, page)
  return [
    ...messageText(isAssertion ? error.message : code + error.message, page),
    ...(frame.length === 0 ? [] : ['', ...frame]),
    ...(isAssertion ? ['', page.colours.cyan(location === null ? file : `${line}:${location.column}`)] : []),
    ...(page.verbose ? stackText(error, page) : []),
  ]
}

function stackText({ stack }: ErrorRecord, { colours }: Page): readonly string[] {
  const calls = stack.split('\n').filter((line) => /^\s*at /.test(line))
  return calls.map((line) => colours.dim(terminalText(line.trim())))
}
