import type { Aggregate } from '../aggregates/aggregate.js'

/** A value computed from aggregates' states. Two metrics with one key are the same value. */
export interface Metric<Value> {
  readonly key: string
  readonly needs: readonly Aggregate<unknown>[]
  /** Gets the states in the order of `needs`. */
  value(states: readonly unknown[]): Value
}

type States<Needs extends readonly Aggregate<unknown>[]> = {
  [Index in keyof Needs]: Needs[Index] extends Aggregate<infer State> ? State : never
}

/** Makes a metric; `value` gets the states of `needs`, typed. */
export function metric<const Needs extends readonly Aggregate<unknown>[], Value>(
  key: string,
  needs: Needs,
  value: (...states: States<Needs>) => Value,
): Metric<Value> {
  return {
    key,
    needs,
    // The planner answers each need by its key, so the states are those of `Needs`.
    value: (states) => value(...(states as States<Needs>)),
  }
}

/** So many of so many: of rows, or of values. */
export interface Share {
  readonly count: number
  readonly of: number
}
