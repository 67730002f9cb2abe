import type { Contract } from '../../src/contracts/contract.js'
import { objectOf } from '../../src/contracts/objectOf.js'
import { readContract } from '../../src/contracts/odcs/readContract.js'
import type { ColumnRule } from '../../src/datasets/schema/columnRule.js'
import type { DataSchema } from '../../src/datasets/schema/schema.js'
import type { Condition } from '../../src/sql/condition.js'
import { Misuse } from '../../src/sql/misuse.js'
import { counted } from '../../src/verdicts/counted.js'
import { print } from '../print.js'

/** What a contract or a schema promises of a row. */
export interface PromisedRows {
  readonly columns: ReadonlyMap<string, ColumnRule>
  readonly rules: readonly Condition[]
  /** As messages call it. */
  readonly called: string
}

/**
 * Reads what is given as a contract: the path of an ODCS file, a contract as plain data, or a schema.
 *
 * @param object  which of a contract's objects the rows are
 */
export async function promisedRows(given: unknown, object: string | undefined, label: string): Promise<PromisedRows> {
  if (isSchema(given)) {
    const called = `the schema of ${counted(Object.keys(given.columns).length, 'column')}`
    return { columns: new Map(Object.entries(given.columns)), rules: given.options.rules ?? [], called }
  }
  const contract = typeof given === 'string' ? await readContract(given) : given
  if (!isContract(contract))
    throw new Misuse(`toHandle takes the path of an ODCS file, a contract or schema({ … }), not ${print(given)}`)
  const { columns, options } = objectOf(contract, object, label)
  const called = typeof given === 'string' ? given : `the contract ${contract.id}`
  return { columns: new Map(Object.entries(columns)), rules: options.rules ?? [], called }
}

function isSchema(value: unknown): value is DataSchema {
  return typeof value === 'object' && value !== null && 'columns' in value && 'options' in value
}

function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && 'objects' in value && Array.isArray(value.objects)
}
