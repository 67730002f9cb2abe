import type { ErrorRecord } from '../../events.js'
import { reasonOf } from '../../text/reasonOf.js'
import { xmlText } from '../../text/xmlText.js'
import { element } from './element.js'
import { errorText } from './errorText.js'

/** All errors of a test in one element, since Jenkins and GitLab read the first only; its message is that of the worst. */
export function problem(name: 'failure' | 'error', errors: readonly ErrorRecord[], path: string): string {
  const worst = errors.find(({ kind }) => name === 'failure' || kind !== 'assertion') ?? errors[0]
  const type = name === 'failure' ? 'AssertionFailure' : (worst?.kind ?? 'error')
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  const message = `${headline(worst?.message ?? 'failed')}${more}`
  return element(name, { message, type }, xmlText(errors.map((error) => errorText(error, path)).join('\n\n')))
}

/** `expect(orders).toHaveRowCount(5): expected 5 rows, received 4`. */
function headline(message: string): string {
  const first = message.trimStart().split('\n', 1)[0] ?? ''
  const reason = reasonOf(message)
  return reason === first.trim() ? reason : `${first}: ${reason}`
}
