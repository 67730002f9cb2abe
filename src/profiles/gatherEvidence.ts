import { rowCount } from '../metrics/rowCount.js'
import type { Column } from '../sql/schema.js'
import type { Candidates } from './columnOutline.js'
import { compareColumn } from './compareColumn.js'
import type { ComparedColumn } from './comparedColumn.js'
import type { Data } from './data.js'
import type { DriftOptions } from './driftOptions.js'
import { fitOptions } from './fitOptions.js'
import { lookAt } from './lookAt.js'
import type { Look } from './lookAt.js'
import { outlineReference } from './outlineReference.js'
import type { Reference } from './outlineReference.js'
import { pairColumns } from './pairColumns.js'
import type { Profile } from './profile.js'
import { profiledSchema } from './profiledSchema.js'
import type { Pairs } from './pairColumns.js'
import { rowsOf } from './rowsOf.js'

/** What two sides hold, to be judged: together with other pairs of sides where they belong to one assertion. */
export interface Gathered extends Pick<Pairs, 'names' | 'reasons'> {
  readonly profile: Profile
  /** Of the current data. */
  readonly rows: number
  readonly columns: ReadonlyMap<string, ComparedColumn>
}

/**
 * Counts what data and a reference hold. Both sides are asked side by side, in two scans each: what the columns are and where their
 * values lie, then how many lie there. A stored profile is asked nothing.
 */
export async function gatherEvidence(reference: Reference, current: Data, given: DriftOptions): Promise<Gathered> {
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
  const [profile, rows, columns] = await Promise.all([
    profiling,
    counting,
    compareAll(current, outline.draft, profiling, counting, looks),
  ])
  return { names, reasons, profile, rows, columns }
}

async function lookAtAll(
  current: Data,
  columns: ReadonlyMap<string, Column>,
  { specials = [] }: DriftOptions,
  stored: Profile | undefined,
): Promise<ReadonlyMap<string, Look>> {
  const rows = await rowsOf(current)
  const sample = rows > 200_000 ? 131_072 / rows : undefined
  const looks = [...columns].map(async ([name, column]) => {
    const look = await lookAt(current, column, specials.map(String), stored?.columns[name], sample)
    return [name, look] as const
  })
  return new Map(await Promise.all(looks))
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
