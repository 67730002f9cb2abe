import { CommandError } from '../commandError.js'
import { redact } from '../text/redact.js'
import { terminalText } from '../text/terminalText.js'

/** What went wrong with a command, for people: `error[E_CODE] path:line: sentence`, a hint, and with `verbose` the stack. */
export function errorLines(thrown: unknown, verbose: boolean): string {
  const { code, at, hint } = factsOf(thrown)
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const lines = [
    `error[${code}]${at === undefined ? '' : ` ${at}`}: ${message}`,
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
    ...(verbose && thrown instanceof Error ? [(thrown.stack ?? '').split('\n').slice(1).join('\n')] : []),
  ]
  return terminalText(redact(lines.join('\n')))
}

interface Facts {
  readonly code: string
  readonly at?: string | undefined
  readonly hint?: string | undefined
}

function factsOf(thrown: unknown): Facts {
  if (thrown instanceof CommandError) return thrown
  if (thrown instanceof Error && 'code' in thrown && isKnown(thrown.code)) return { code: thrown.code }
  return { code: 'E_INTERNAL', hint: 'this is a fault of mltest or its environment; --verbose shows where' }
}

function isKnown(code: unknown): code is string {
  return code === 'E_MISUSE' || code === 'E_DATA' || code === 'E_MODEL' || code === 'E_STORE'
}
