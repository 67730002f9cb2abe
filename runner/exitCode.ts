import type { Counts, FileRecord } from './events.js'

interface Facts {
  readonly files: readonly FileRecord[]
  readonly counts: Counts
  readonly unhandledErrors: number
  /** Obsolete references under `--ci`. */
  readonly staleReferences: number
  /** References that could not be written. */
  readonly unwritten: number
  readonly strict: boolean
  readonly passWithNoTests: boolean
  /** The exit code of the signal that ended the run. */
  readonly signal: number | undefined
}

/**
 * The exit code of a run whose reports could be written. When several apply: signal, 2 (a file that does not load),
 * 3 (the environment failed), 1 (something failed), 4 (nothing ran), 0.
 */
export function exitCode(facts: Facts): number {
  const { files, counts, signal } = facts
  if (signal !== undefined) return signal
  if (files.some(({ error }) => error?.kind === 'load')) return 2
  if (facts.unwritten > 0) return 3
  const isFailed =
    counts.failed > 0 ||
    facts.unhandledErrors > 0 ||
    facts.staleReferences > 0 ||
    files.some(({ error }) => error !== null) ||
    (facts.strict && counts.inconclusive > 0)
  if (isFailed) return 1
  const ran = counts.passed + counts.inconclusive + counts.warned
  return ran > 0 || facts.passWithNoTests ? 0 : 4
}
