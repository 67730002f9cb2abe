import { readFile } from 'node:fs/promises'
import { Misuse } from '../../sql/misuse.js'
import type { Contract } from '../contract.js'
import { parseContract } from './parseContract.js'
import { toContract } from './toContract.js'

/**
 * Reads an ODCS file, v3.0 to v3.2.
 *
 * @throws ContractError  naming file, line and column of all that is wrong; `Misuse` for a file that cannot be read.
 */
export async function readContract(path: string): Promise<Contract> {
  return toContract(await parseContract(await textOf(path), path))
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Misuse(`the contract ${JSON.stringify(path)} cannot be read: ${reason}`)
  }
}
