import { driftLimits } from '../metrics/drift/driftLimits.js'
import type { DriftLimits } from '../metrics/drift/driftLimits.js'
import { judgeDrift } from '../metrics/drift/judgeDrift.js'
import { rowCount } from '../metrics/rowCount.js'
import { mapRecord } from '../sql/mapRecord.js'
import type { Column } from '../sql/schema.js'
import { bySample } from './bySample.js'
import type { Candidates } from './columnOutline.js'
import { compareColumn } from './compareColumn.js'
import type { ComparedColumn } from './comparedColumn.js'
import type { Data } from './data.js'
import type { DriftOptions } from './driftOptions.js'
import type { DriftColumn, DriftReport } from './driftReport.js'
import { fitOptions } from './fitOptions.js'
import { lookAt } from './lookAt.js'
import type { Look } from './lookAt.js'
import { outlineReference } from './outlineReference.js'
import type { Reference } from './outlineReference.js'
import { pairColumns } from './pairColumns.js'
import type { Profile } from './profile.js'
import { profiledSchema } from './profiledSchema.js'
import { rowsOf } from './rowsOf.js'
import { worstOutcome } from './worstOutcome.js'

/**
 * Compares data with a reference by the default rule. Both sides are asked side by side, in two scans each: what the columns are
 * and where their values lie, then how many lie there. A stored profile is asked nothing.
 */
export async function compareWith(reference: Reference, current: Data, given: DriftOptions): Promise<DriftReport> {
  const stored = 'profile' in reference ? reference.profile : undefined
  const options = stored === undefined ? given : fitOptions(given, stored)
  const schema = 'data' in reference ? reference.data.schema : profiledSchema(reference.profile)
  const { names, reasons, compared } = pairColumns(schema, current.schema, options)

  const before = schema.filter(({ name }) => compared.has(name))
  const [outline, looks] = await Promise.all([
    outlineReference(reference, before, options, true),
    lookAtAll(current, compared, options, stored),
  ])
  const profiling = outline.count(candidatesOf(looks))
  const counting = current.ask(rowCount)
  const [profile, rows, counted] = await Promise.all([
    profiling,
    counting,
    compareAll(current, outline.draft, profiling, counting, looks),
  ])

  const limits = limitsOf(options)
  const judged = judgeDrift(new Map([...counted].map(([name, { evidence }]) => [name, evidence])), limits)
  const columns = new Map<string, DriftColumn>()
  for (const name of names) {
    const [reason, column] = [reasons.get(name), profile.columns[name]]
    const [measured, verdict] = [counted.get(name), judged.get(name)]
    if (reason !== undefined) columns.set(name, reason)
    else if (column !== undefined && measured !== undefined && verdict !== undefined) {
      const { type, kind } = column
      columns.set(name, withoutRows(profile.rows, rows) ?? { ...verdict, ...measured, type, kind })
    }
  }
  return {
    outcome: worstOutcome([...columns.values()].map(({ outcome }) => outcome)),
    falseAlarmRate: limits.falseAlarmRate,
    reference: { source: profile.source, rows: profile.rows },
    current: { source: current.label, rows },
    columns,
  }
}

async function lookAtAll(
  current: Data,
  columns: ReadonlyMap<string, Column>,
  { specials = [] }: DriftOptions,
  stored: Profile | undefined,
): Promise<ReadonlyMap<string, Look>> {
  // Candidates of atoms only: they are counted exactly.
  const sampling = { rows: await rowsOf(current), exactUpTo: 200_000, sampleRows: 131_072 }
  return bySample(current, sampling, async (sample) => {
    const looks = [...columns].map(async ([name, column]) => {
      const look = await lookAt(current, column, specials.map(String), stored?.columns[name], sample)
      return [name, look] as const
    })
    return new Map(await Promise.all(looks))
  })
}

function candidatesOf(looks: ReadonlyMap<string, Look>): ReadonlyMap<string, Candidates> {
  return new Map([...looks].map(([name, { candidates }]) => [name, candidates]))
}

async function compareAll(
  current: Data,
  draft: Profile,
  profiling: Promise<Profile>,
  counting: Promise<number>,
  looks: ReadonlyMap<string, Look>,
): Promise<ReadonlyMap<string, ComparedColumn>> {
  const rows = Promise.all([profiling, counting]).then(([profile, now]) => ({ reference: profile.rows, current: now }))
  const comparing = [...looks].map(async ([name, look]) => {
    const column = draft.columns[name]
    if (column === undefined) return []
    const profile = profiling.then(({ columns }) => columns[name] ?? column)
    return [[name, await compareColumn(current, { draft: column, profile, rows }, look)] as const]
  })
  const [compared] = await Promise.all([Promise.all(comparing), rows])
  return new Map(compared.flat())
}

function limitsOf(options: Partial<DriftLimits>): DriftLimits {
  return mapRecord(driftLimits, (byDefault, name) => options[name] ?? byDefault)
}

function withoutRows(reference: number, current: number): DriftColumn | undefined {
  if (reference === 0) return { outcome: 'error', reason: 'the reference has no rows' }
  return current === 0 ? { outcome: 'fail', reason: 'the current data have no rows' } : undefined
}
