import type { Counts, FileRecord } from './events.js'

interface Facts {
  readonly files: readonly FileRecord[]
  readonly counts: Counts
  readonly unhandledErrors: number
  /** Obsolete references under `--ci`. */
  readonly staleReferences: number
  readonly strict: boolean
  readonly passWithNoTests: boolean
  readonly signal: NodeJS.Signals | undefined
}

const signals: Readonly<Partial<Record<NodeJS.Signals, number>>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/**
 * The exit code of a run whose reports could be written. When several apply: signal, 2 (a file that does not load),
 * 1 (something failed), 4 (nothing ran), 0.
 */
export function exitCode(facts: Facts): number {
  const { files, counts, signal } = facts
  const ofSignal = signal === undefined ? undefined : signals[signal]
  if (ofSignal !== undefined) return ofSignal
  if (files.some(({ error }) => error?.kind === 'load')) return 2
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
