import type { Dataset } from '../../datasets/dataset.js'
import type { Session } from '../../engines/openSession.js'
import type { ColumnRule } from '../../datasets/schema/columnRule.js'
import type { Contract } from '../contract.js'
import type { Reasons } from '../odcs/writeContract.js'
import { inferObject } from './inferObject.js'

/** A proposed contract, with the reasons that stand in its file as comments. */
export interface InferredContract {
  readonly contract: Contract
  readonly rows: number
  readonly reasons: Reasons
}

/**
 * Proposes a contract of one object for data, from one scan.
 *
 * @param now  milliseconds since 1970
 */
export async function inferContract(
  data: Dataset,
  name: string,
  session: Session,
  now: number,
): Promise<InferredContract> {
  const { schema } = await session.open(data)
  const [settled] = await session.settle([(ask) => inferObject(name, schema, (metric) => ask(data, metric), now)])
  if (settled?.status !== 'fulfilled') throw settled?.reason
  const { object, rows, reasons } = settled.value
  return {
    contract: { id: name, version: '1.0.0', objects: [object] },
    rows,
    reasons: (_, column, key) => {
      const of = column === undefined ? undefined : reasons[column]
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
