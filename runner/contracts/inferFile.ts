import type { Contract } from '../../src/contracts/contract.js'
import { inferContract } from '../../src/contracts/inference/inferContract.js'
import { writeContract } from '../../src/contracts/odcs/writeContract.js'
import { CommandError } from '../commandError.js'
import { nameFor } from '../init/nameFor.js'
import { withData } from '../profiling/withData.js'

export interface InferredFile {
  readonly contract: Contract
  /** YAML, with reasons as comments. */
  readonly text: string
  readonly rows: number
}

/** Proposes a contract for the data in a path. */
export async function inferFile(path: string, sensitive: readonly string[]): Promise<InferredFile> {
  const inferred = await withData([path], { sensitive }, (data) => inferContract(data, nameFor(path), Date.now()))
  const { contract, rows, reasons } = inferred
  if (rows === 0) throw new CommandError('E_DATA', `${path} has no rows, so there is nothing to go by`)
  return { contract, rows, text: writeContract(contract, reasons) }
}
