/** Why a command could not do what was asked. Printed as `error[code] at: message`, then `hint: hint`. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  /** `E_USAGE`, `E_CONFIG`, `E_REPORT`, … */
  readonly code: string
  /** 2 unless mltest or its environment is to blame (3). */
  readonly exitCode: 2 | 3
  /** `path` or `path:line`, relative to the root. */
  readonly at: string | undefined
  readonly hint: string | undefined

  constructor(code: string, message: string, more: CommandErrorFacts = {}) {
    super(message)
    this.code = code
    this.exitCode = more.exitCode ?? 2
    this.at = more.at
    this.hint = more.hint
  }
}

export interface CommandErrorFacts {
  readonly exitCode?: 2 | 3
  readonly at?: string
  readonly hint?: string
}
