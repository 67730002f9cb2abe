import { readFile } from 'node:fs/promises'
import type { Contract } from '../contract.js'
import { parseContract } from './parseContract.js'
import { toContract } from './toContract.js'

/**
 * Reads an ODCS file, v3.0 to v3.2.
 *
 * @throws ContractError  naming file, line and column of all that is wrong; `ENOENT` and the like as they come.
 */
export async function readContract(path: string): Promise<Contract> {
  return toContract(await parseContract(await readFile(path, 'utf8'), path))
}
