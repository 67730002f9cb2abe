import type { Aggregate } from '../aggregates/aggregate.js'
import type { Expression } from '../sql/expression.js'
import { keyOf } from '../sql/keyOf.js'
import type { Rows } from '../sql/selection.js'
import type { Engine, Question } from './engine.js'
import type { ScanRecord } from './scanRecord.js'

/** What is known of one opened source: each aggregate that was ever asked, answered or waiting for the next scan. */
export interface Answers {
  /** A state, read once however many ask. It comes with the next scan, or at once when an earlier one had it. */
  state<State>(aggregate: Aggregate<State>, filter: Expression | undefined): Promise<State>
  isWaiting(): boolean
  /** Answers all that is waiting; what fails is the failure of those who asked for it. Never rejects. */
  scan(signal: AbortSignal | undefined): Promise<Omit<ScanRecord, 'dataset' | 'assertions'> | undefined>
}

interface Waiting {
  readonly question: Question
  readonly resolve: (rows: Rows) => void
  readonly reject: (reason: unknown) => void
}

export function openAnswers(engine: Engine): Answers {
  const states = new Map<string, Promise<unknown>>()
  let waiting = new Map<string, Waiting>()
  return {
    state<State>(aggregate: Aggregate<State>, filter: Expression | undefined): Promise<State> {
      const { key, selection } = aggregate
      const asked = keyOf(key, filter ?? null)
      // Two aggregates with one key ask the same and read the same state of it.
      const known = states.get(asked) as Promise<State> | undefined
      if (known !== undefined) return known
      const question = filter === undefined ? { selection } : { selection, filter }
      const rows = new Promise<Rows>((resolve, reject) => waiting.set(asked, { question, resolve, reject }))
      const state = rows.then((answered) => aggregate.read(answered))
      // Whoever asked hears of a failure; one who has given up meanwhile must not end the process by it.
      state.catch(() => undefined)
      states.set(asked, state)
      return state
    },
    isWaiting: () => waiting.size > 0,
    async scan(signal) {
      const batch = waiting
      waiting = new Map()
      try {
        const plan = new Map([...batch].map(([key, { question }]) => [key, question]))
        const { rows, failures, ...facts } = await engine.scan(plan, signal)
        for (const [key, { resolve, reject }] of batch) {
          const answered = rows.get(key)
          if (answered === undefined) reject(failures.get(key))
          else resolve(answered)
        }
        const known = engine.rows === undefined ? {} : { rows: engine.rows }
        return { engine: engine.name, aggregates: batch.size, ...known, ...facts }
      } catch (error) {
        // Nothing was learnt, so that whoever asks again asks anew.
        for (const [key, { reject }] of batch) {
          states.delete(key)
          reject(error)
        }
        return undefined
      }
    },
  }
}
