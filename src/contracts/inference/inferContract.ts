import type { ColumnRule } from '../../datasets/schema/columnRule.js'
import { rowCount } from '../../metrics/rowCount.js'
import type { Data } from '../../profiles/data.js'
import type { Contract } from '../contract.js'
import type { Reasons } from '../odcs/writeContract.js'
import { evidenceOf } from './evidenceOf.js'
import { proposeColumn } from './proposeColumn.js'

/** A proposed contract, with the reasons that stand in its file as comments. */
export interface InferredContract {
  readonly contract: Contract
  readonly rows: number
  readonly reasons: Reasons
}

/**
 * Proposes what to promise of data, in one scan, from one batch of it: a contract of one object. Bounds are limits of what the next
 * batch may hold, not the extremes that were seen.
 *
 * @param now  milliseconds since 1970; says whether the newest times are fresh
 */
export async function inferContract(
  data: Pick<Data, 'schema' | 'ask' | 'sensitive'>,
  name: string,
  now: number,
): Promise<InferredContract> {
  const { schema, sensitive } = data
  const [rows, ...evidence] = await Promise.all([
    data.ask(rowCount),
    ...schema.map((column) => data.ask(evidenceOf(column))),
  ])
  const proposed = evidence.map((each) => {
    const { name: column } = each.column
    return { column, ...proposeColumn(each, now, sensitive.includes(column)) }
  })
  const columns = Object.fromEntries(proposed.map(({ column, rule }) => [column, rule]))
  const checks = proposed.flatMap((each) => each.checks)
  return {
    contract: { id: name, version: '1.0.0', objects: [{ name, columns, options: {}, checks }] },
    rows,
    reasons: (_, column, key) => {
      const of = proposed.find((each) => each.column === column)?.reasons
      const told = (parts[key] ?? []).flatMap((part) => of?.get(part) ?? [])
      return told.length === 0 ? undefined : told.join('; ')
    },
  }
}

/** Which parts of a rule the standard's keys stand for. */
const parts: Readonly<Record<string, readonly (keyof ColumnRule | 'checks')[]>> = {
  logicalTypeOptions: ['limits', 'length', 'like'],
  unique: ['unique'],
  required: ['nullable'],
  quality: ['nullable', 'sorted', 'fresh', 'checks'],
}
