import type { Aggregate } from '../aggregates/aggregate.js'
import type { Group } from '../sql/condition.js'
import { groupBy } from '../sql/groupBy.js'
import { keyOf } from '../sql/keyOf.js'
import type { Rows, SqlValue } from '../sql/selection.js'
import type { View } from '../sql/view.js'
import type { Engine, Question } from './engine.js'
import { partColumn } from './partColumn.js'
import { partSelection } from './partSelection.js'
import type { ScanRecord } from './scanRecord.js'

/** What is known of one opened source: each aggregate that was ever asked, answered or waiting for the next scan. */
export interface Answers {
  /** A state, read once however many ask. It comes with the next scan, or at once when an earlier one had it. */
  state<State>(aggregate: Aggregate<State>, view: View): Promise<State>
  /** The state of one group of the rows, by one question for all groups; nothing where one question cannot tell. */
  stateOfGroup<State>(aggregate: Aggregate<State>, view: View, group: Group): Promise<State> | undefined
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
  /** By question, and by the value of a group where it was asked for groups. */
  const states = new Map<string, Map<string | null | undefined, Promise<unknown>>>()
  const groups = new Map<string, Promise<ReadonlyMap<SqlValue, Rows>>>()
  let waiting = new Map<string, Waiting>()

  const ask = (key: string, question: Question): Promise<Rows> =>
    new Promise((resolve, reject) => waiting.set(key, { question, resolve, reject }))
  const grouped = (key: string, question: Question): Promise<ReadonlyMap<SqlValue, Rows>> => {
    const known = groups.get(key)
    if (known !== undefined) return known
    const found = ask(key, question).then((rows) => groupBy(rows, (row) => row[partColumn] ?? null))
    groups.set(key, found)
    return found
  }
  /** Two aggregates with one key ask the same and read the same state of it. */
  const once = <State>(key: string, value: string | null | undefined, read: () => Promise<State>): Promise<State> => {
    const known = states.get(key)?.get(value) as Promise<State> | undefined
    if (known !== undefined) return known
    const state = read()
    // Whoever asked hears of a failure; one who has given up meanwhile must not end the process by it.
    state.catch(() => undefined)
    const others = states.get(key) ?? new Map<string | null | undefined, Promise<unknown>>()
    states.set(key, others.set(value, state))
    return state
  }
  return {
    state(aggregate, view) {
      const key = keyOf(aggregate.key, view)
      return once(key, undefined, async () =>
        aggregate.read(await ask(key, { selection: aggregate.selection, ...view })),
      )
    },
    stateOfGroup(aggregate, view, { by, value }) {
      const selection = partSelection(aggregate.selection, by)
      if (selection === undefined) return undefined
      const key = keyOf(aggregate.key, view, by)
      return once(key, value, async () => aggregate.read((await grouped(key, { selection, ...view })).get(value) ?? []))
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
          groups.delete(key)
          reject(error)
        }
        return undefined
      }
    },
  }
}
