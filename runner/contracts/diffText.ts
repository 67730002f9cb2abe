import type { ContractChange } from '../../src/contracts/diffContracts.js'
import { counted } from '../../src/verdicts/counted.js'

/** The changes of a contract for people, a line each, breaking ones first. */
export function diffText(changes: readonly ContractChange[]): string {
  if (changes.length === 0) return 'no promise changed\n'
  const breaking = changes.filter((change) => change.breaking).length
  const lines = changes.map(({ object, column, breaking: breaks, text }) => {
    const where = column === undefined ? object : `${object}.${column}`
    return `${breaks ? 'breaking  ' : '          '}${where}: ${text}\n`
  })
  return `${lines.join('')}\n${counted(changes.length, 'change')}, ${breaking} breaking\n`
}
