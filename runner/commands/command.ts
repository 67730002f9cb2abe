import type { InferredOptionTypes, Options } from 'yargs'

/** Flags as yargs takes them, by their camelCase names; yargs makes the kebab-case ones. */
export type Flags = Readonly<Record<string, Options>>

/**
 * A word after `mltest`. Its module is imported only when it is the one asked for, so it may import what it likes at its
 * top, but costs nothing to others. `run` gives the exit code and never calls `process.exit`; what it throws is printed
 * as `error[E_CODE] sentence`: `CommandError` has its own code and exit code, `Misuse`, `DataError` and `ModelError` end with
 * 2, all else with 3.
 */
export interface Command {
  /** As yargs reads it: `profile <data>`, `run [filters..]`. */
  readonly usage: string
  /** One line for `--help`, without a full stop. */
  readonly summary: string
  readonly positionals: Flags
  readonly flags: Flags
  run(given: Given): Promise<number>
}

/** What was given on the command line: values of flags and positionals by camelCase name. */
export type Given = Readonly<Record<string, unknown>>

interface Typed<Positionals extends Flags, Own extends Flags> {
  readonly usage: string
  readonly summary: string
  readonly positionals: Positionals
  readonly flags: Own
  run(given: InferredOptionTypes<Positionals> & InferredOptionTypes<Own>): Promise<number>
}

/** Declares a command; what `run` is given is typed by the flags and positionals beside it. */
export function command<const Positionals extends Flags, const Own extends Flags>(
  typed: Typed<Positionals, Own>,
): Command {
  const { usage, summary, positionals, flags } = typed
  // yargs has read them by these very flags.
  const run = (given: Given) => typed.run(given as InferredOptionTypes<Positionals> & InferredOptionTypes<Own>)
  return { usage, summary, positionals, flags, run }
}
