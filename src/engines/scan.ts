import type { Relation } from '../datasets/reader.js'
import type { Dialect } from '../sql/dialect.js'
import type { Rows } from '../sql/selection.js'
import { columnsToLearn } from './columnsToLearn.js'
import type { Answers, Plan, Question } from './engine.js'
import { engineFailure } from './engineFailure.js'
import type { Gate } from './gate.js'
import type { Extents } from './openExtents.js'
import type { Query } from './query.js'
import { sameRows } from './sameRows.js'
import { statements } from './statements.js'

/**
 * Answers a plan. When a statement fails, its questions are asked in halves, and halves of those, until the ones at fault
 * stand alone: the others are answered as if those had never been asked.
 */
export async function scan(
  plan: Plan,
  { sql: data, place, bytes }: Pick<Relation, 'sql' | 'place' | 'bytes'>,
  dialect: Dialect,
  query: Query,
  extentsOf: (relation: string) => Extents,
  gate: Gate,
  signal?: AbortSignal,
): Promise<Answers> {
  const start = performance.now()
  const rows = new Map<string, Rows>()
  const failures = new Map<string, unknown>()
  let ran = 0
  const answer = async (part: Plan): Promise<void> => {
    try {
      for (const { relation, plan: same } of sameRows(part, data, dialect)) {
        const extents = extentsOf(relation)
        await extents.learn(columnsToLearn(same), signal)
        for (const { sql, read } of statements(
          same,
          { data, relation, ...(place === undefined ? {} : { place }) },
          dialect,
          extents,
        )) {
          ran += 1
          const [row = []] = sql === undefined ? [] : (await query(sql, signal)).rows
          for (const [key, answered] of read(row)) rows.set(key, answered)
        }
      }
    } catch (error) {
      signal?.throwIfAborted()
      const keys = [...part.keys()].filter((key) => !rows.has(key))
      if (keys.length === 1) keys.forEach((key) => failures.set(key, engineFailure(error)))
      else for (const half of halves(part, keys)) await answer(half)
    }
  }
  const asked = new Map<string, Question>()
  for (const [key, question] of plan) {
    const wrong = await gate(question)
    if (wrong === undefined) asked.set(key, question)
    else failures.set(key, wrong)
  }
  if (asked.size > 0) await answer(asked)
  const durationMs = performance.now() - start
  return { rows, failures, statements: ran, durationMs, ...(bytes === undefined ? {} : { bytes }) }
}

function halves(plan: Plan, keys: readonly string[]): readonly Plan[] {
  const first = new Set(keys.slice(0, Math.ceil(keys.length / 2)))
  const second = new Set(keys.filter((key) => !first.has(key)))
  return [first, second].map((half) => new Map([...plan].filter(([key]) => half.has(key))))
}
