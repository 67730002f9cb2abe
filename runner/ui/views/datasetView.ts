import { decodeProfile } from '../../../src/profiles/decodeProfile.js'
import { datasetLine } from '../../../src/store/datasetLine.js'
import type { RunDataset, RunRecord } from '../../../src/store/runRecord.js'
import type { RunSummary } from '../../../src/store/runSummary.js'
import type { Store } from '../../../src/store/store.js'
import type { StoredProfile } from '../../../src/store/storedProfile.js'
import { columnShape } from './columnShape.js'
import type { ColumnShape } from './columnShape.js'
import { keyOf } from './keyOf.js'
import { lineText } from './lineText.js'
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
  const names = new Set(all.flatMap(({ datasets }) => datasets.map((each) => each.name)))
  const name = [...names].find((each) => keyOf(datasetLine(each)) === key)
  if (name === undefined) return undefined
  const line = datasetLine(name)
  const runs = speakingRuns(all.filter((run) => dataIn(run, line) !== undefined)).slice(-mostPeriods)
  const [shapes, records] = await Promise.all([
    shapesOf(store, runs, line),
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
    name: lineText(name),
    periods: runs.map((run) => periodOf(run, line)),
    columns: [...columns.values()].slice(0, mostColumns),
    tests: outcomesOf(records, line),
  }
}

/** The data of a line in a run; where there are several, the last. */
function dataIn({ datasets }: RunSummary, line: string): RunDataset | undefined {
  return datasets.findLast(({ name }) => datasetLine(name) === line)
}

function periodOf(run: RunSummary, line: string): PeriodLine {
  const { id, period, startedAt, status } = run
  const { rows = 0, source } = dataIn(run, line) ?? {}
  return { id, period, startedAt, status, rows, ...(source === undefined ? {} : { source }) }
}

/** By period, then by column. Data that did not change are read once. */
async function shapesOf(
  store: Store,
  runs: readonly RunSummary[],
  line: string,
): Promise<readonly ReadonlyMap<string, ColumnShape>[]> {
  const contents = runs.map((run) => dataIn(run, line)?.profile ?? '')
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
