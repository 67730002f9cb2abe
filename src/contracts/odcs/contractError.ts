/** A contract file that says nothing, or nothing clear. Each problem names file, line and column. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
  readonly code = 'E_CONTRACT'
  readonly problems: readonly Problem[]

  constructor(file: string, problems: readonly Problem[]) {
    super(problems.map(({ line, column, text }) => `${file}:${line}:${column}: ${text}`).join('\n'))
    this.problems = problems
  }
}

/** Line and column from 1. */
export interface Problem {
  readonly line: number
  readonly column: number
  readonly text: string
}
