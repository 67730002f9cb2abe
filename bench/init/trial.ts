import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { registry } from '../../matchers/index.js'
import { settleAssertions } from '../../matchers/settleAssertions.js'
import { inferContract } from '../../src/contracts/inference/inferContract.js'
import { dataset } from '../../src/datasets/dataset.js'
import { openSession } from '../../src/engines/openSession.js'
import type { Table } from './table.js'
import { writeTable } from './table.js'

export interface Trial {
  /** What of the contract is not kept, by the name of the data that were held against it; empty when all is. */
  readonly violations: ReadonlyMap<string, readonly string[]>
}

/** Proposes a contract from one table and holds others against it, as `mltest init` and a later run would. */
export async function trial(seen: Table, others: ReadonlyMap<string, Table>): Promise<Trial> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mltest-init-'))
  const session = openSession({ threads: 2 })
  try {
    const { contract } = await inferContract(
      dataset(writeTable(seen, folder), seen.options),
      seen.name,
      session,
      Date.UTC(2030, 0),
    )
    const violations = new Map<string, readonly string[]>()
    for (const [name, table] of others) {
      const to = path.join(folder, String(violations.size))
      mkdirSync(to)
      const context = { call: '', isNot: false, matchers: registry }
      const assertion = {
        judge: registry.toMatchContract,
        data: dataset(writeTable(table, to), table.options),
        args: [contract],
        context,
      }
      const [judged] = await settleAssertions([assertion], session)
      violations.set(name, judged?.verdict.outcome === 'pass' ? [] : (judged?.verdict.details ?? ['?']))
    }
    return { violations }
  } finally {
    await session.close()
    rmSync(folder, { recursive: true })
  }
}
