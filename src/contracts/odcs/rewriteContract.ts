import { apiVersion } from './apiVersion.js'
import type { ContractDocument } from './parseContract.js'

/** The same file, every comment and key kept, in the version of the standard that we write. */
export function rewriteContract({ tree }: ContractDocument): string {
  tree.set('apiVersion', apiVersion)
  return tree.toString({ lineWidth: 0 })
}
