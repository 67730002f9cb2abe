import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { registry } from '../../matchers/index.js'
import { settleAssertions } from '../../matchers/settleAssertions.js'
import type { Judge } from '../../matchers/subject.js'
import { inferContract } from '../../src/contracts/inference/inferContract.js'
import { dataset } from '../../src/datasets/dataset.js'
import { openSession } from '../../src/engines/openSession.js'
import type { Table } from './table.js'
import { writeTable } from './table.js'

const judges: Readonly<Record<string, Judge | undefined>> = registry

/**
 * Proposes tests from one table and runs them on others, as `mltest init` and later runs would: the contract, the number of
 * rows, and whether the data look like those that were seen. Gives what fails, by the name of the table; nothing is green.
 */
export async function trial(seen: Table, others: ReadonlyMap<string, Table>): Promise<Map<string, readonly string[]>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mltest-init-'))
  const session = openSession({ threads: 2 })
  try {
    const reference = dataset(writeTable(seen, folder), seen.options)
    const { schema } = await session.open(reference)
    const [inferred] = await session.settle([
      (ask) =>
        inferContract({ schema, sensitive: [], ask: (metric) => ask(reference, metric) }, seen.name, Date.UTC(2030, 0)),
    ])
    if (inferred?.status !== 'fulfilled') throw inferred?.reason
    const { contract, rows } = inferred.value
    const failures = new Map<string, readonly string[]>()
    for (const [name, table] of others) {
      const to = path.join(folder, String(failures.size))
      mkdirSync(to)
      const data = dataset(writeTable(table, to), table.options)
      const calls: readonly [string, readonly unknown[]][] = [
        ['toMatchContract', [contract]],
        ['toHaveRowCountBetween', [Math.floor(rows / 2), rows * 2]],
        ['toNotDriftFrom', [reference]],
      ]
      const assertions = calls.flatMap(([matcher, args]) => {
        const judge = judges[matcher]
        return judge === undefined
          ? []
          : [{ judge, data, args, context: { call: matcher, isNot: false, matchers: registry } }]
      })
      const judged = await settleAssertions(assertions, session)
      const failed = judged.filter(({ verdict }) => verdict.outcome === 'fail' || verdict.outcome === 'error')
      failures.set(
        name,
        failed.map(({ message }) => message),
      )
    }
    return failures
  } finally {
    await session.close()
    rmSync(folder, { recursive: true })
  }
}
