import { decodeProfile } from '../../../src/profiles/decodeProfile.js'
import type { RunRecord } from '../../../src/store/runRecord.js'
import type { RunSummary } from '../../../src/store/runSummary.js'
import type { Store } from '../../../src/store/store.js'
import type { StoredProfile } from '../../../src/store/storedProfile.js'
import { columnShape } from './columnShape.js'
import type { ColumnShape } from './columnShape.js'
import { keyOf } from './keyOf.js'
import { outcomesOf } from './outcomesOf.js'
import type { TestLine } from './outcomesOf.js'
import { speakingRuns } from './speakingRuns.js'
import type { ViewSource } from './viewSource.js'

/** Data over their periods. */
export interface DatasetView {
  readonly key: string
  readonly name: string
  /** Oldest first; of each the run that speaks for it. */
  readonly periods: readonly PeriodLine[]
  readonly columns: readonly ColumnLine[]
  readonly tests: readonly TestLine[]
}

export interface PeriodLine extends Pick<RunRecord, 'id' | 'period' | 'startedAt' | 'status'> {
  readonly rows: number
  readonly source?: string
}

export interface ColumnLine {
  readonly name: string
  readonly type: string
  /** By period; `null` where nothing is known of the column. */
  readonly shapes: readonly (ColumnShape | null)[]
}

/** Periods that a heat map shows side by side, and columns that it shows below one another, at most. */
const mostPeriods = 60
const mostColumns = 300

export async function datasetView({ store, mostRuns }: ViewSource, key: string): Promise<DatasetView | undefined> {
  const all = await store.runs({ limit: mostRuns })
  const name = all.flatMap(({ datasets }) => datasets).find((each) => keyOf(each.name) === key)?.name
  if (name === undefined) return undefined
  const looking = all.filter(({ datasets }) => datasets.some((each) => each.name === name))
  const runs = speakingRuns(looking).slice(-mostPeriods)
  const [shapes, records] = await Promise.all([
    shapesOf(store, runs, name),
    Promise.all(runs.map(({ id }) => store.run(id).catch(() => undefined))),
  ])
  const columns = new Map<string, ColumnLine>()
  shapes.forEach((shapesByColumn, at) => {
    for (const [column, shape] of shapesByColumn) {
      const known = columns.get(column)?.shapes ?? runs.map(() => null)
      columns.set(column, { name: column, type: shape.type, shapes: known.with(at, shape) })
    }
  })
  return {
    key,
    name,
    periods: runs.map((run) => periodOf(run, name)),
    columns: [...columns.values()].slice(0, mostColumns),
    tests: outcomesOf(records, name),
  }
}

function periodOf({ id, period, startedAt, status, datasets }: RunSummary, name: string): PeriodLine {
  const { rows = 0, source } = datasets.findLast((each) => each.name === name) ?? {}
  return { id, period, startedAt, status, rows, ...(source === undefined ? {} : { source }) }
}

/** By period, then by column. Data that did not change are read once. */
async function shapesOf(
  store: Store,
  runs: readonly RunSummary[],
  name: string,
): Promise<readonly ReadonlyMap<string, ColumnShape>[]> {
  const contents = runs.map(({ datasets }) => datasets.findLast((each) => each.name === name)?.profile ?? '')
  const read = new Map<string, ReadonlyMap<string, ColumnShape>>()
  for (const content of new Set(contents)) {
    // A profile that is damaged is a gap; `store check` names it.
    const profile = await store.profile(content).catch(() => undefined)
    if (profile !== undefined) read.set(content, shapesIn(profile))
  }
  return contents.map((content) => read.get(content) ?? new Map<string, ColumnShape>())
}

function shapesIn({ reference, numbers }: StoredProfile): ReadonlyMap<string, ColumnShape> {
  const { rows, columns } = decodeProfile(reference)
  const known = new Map(Object.entries(numbers.columns))
  return new Map(
    Object.entries(columns).map(([name, column]) => [name, columnShape(column, known.get(name), rows)] as const),
  )
}
