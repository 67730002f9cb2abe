import { contentOf } from '../../src/store/contentOf.js'
import { openStore } from '../../src/store/openStore.js'
import { openPast } from '../../src/store/references/openPast.js'
import type { Past } from '../../src/store/references/past.js'
import type { ColumnNumbers } from '../../src/profiles/dataProfile.js'
import { dataFolder } from './dataFolder.js'
import { runRecord } from './runRecord.js'

/** The day after so many others that began on Monday, 2026-08-03. */
function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 7, 3 + days)).toISOString().slice(0, 10)
}

/** A store of accepted days whose profiles hold these numbers of column `x` of `data`, as the test of the next day sees it. */
export async function pastOfDays(days: readonly Partial<ColumnNumbers>[], rows = 100): Promise<Past> {
  const store = await openStore('file:store', dataFolder({}))
  for (const [index, numbers] of days.entries()) {
    const column = { type: 'number', engineType: 'DOUBLE', nulls: 0, ...numbers } as const
    const profile = {
      version: 1,
      numbers: { version: 1, source: 'data', rows, columns: { x: column } },
      reference: {},
    } as const
    const content = contentOf(JSON.parse(JSON.stringify(profile)) as object as never)
    const day = dayAfter(index)
    const datasets = [{ name: 'data', rows, fingerprint: day, profile: content }]
    await store.putRun(runRecord(day, { datasets, assertions: [] }), new Map([[content, profile]]))
  }
  return openPast(() => Promise.resolve(store), {
    now: Date.parse(dayAfter(days.length)),
    periodOf: () => dayAfter(days.length),
    measured: () => undefined,
  })
}
