import { driftMethods } from '../../metrics/drift/methods/driftMethods.js'
import type { MethodName } from '../../metrics/drift/methods/driftMethods.js'
import type { Measured } from '../../metrics/drift/methods/driftMethod.js'
import { rowCount } from '../../metrics/rowCount.js'
import type { Numbers } from '../../math/numbers.js'
import { sum } from '../../math/sum.js'
import type { Column } from '../../sql/schema.js'
import type { Reference } from '../compareWith.js'
import type { Data } from '../data.js'
import type { DriftOptions } from '../driftOptions.js'
import type { ReasonedColumn } from '../driftReport.js'
import { fitOptions } from '../fitOptions.js'
import { learnProfile } from '../learnProfile.js'
import { missingOf } from '../missingOf.js'
import { pairColumns } from '../pairColumns.js'
import type { ColumnProfile } from '../profile.js'
import { profiledSchema } from '../profiledSchema.js'
import { withoutSpecials } from '../withoutSpecials.js'
import { applicable } from './applicable.js'
import { cellsOf } from './cellsOf.js'
import type { MethodColumn, MethodReport } from './methodReport.js'
import { sampledValues } from './sampledValues.js'

/**
 * Measures how columns differ from a reference by named methods, with the numbers of SciPy.
 *
 * @param method  one, which is an error for a column that it does not apply to; or all that apply
 */
export async function measureDrift(
  reference: Reference,
  current: Data,
  given: DriftOptions,
  method: MethodName | 'all',
): Promise<MethodReport> {
  const options = 'profile' in reference ? fitOptions(given, reference.profile) : given
  const schema = 'data' in reference ? reference.data.schema : profiledSchema(reference.profile)
  const { names, reasons, compared } = pairColumns(schema, current.schema, options)
  const chosen = schema.filter(({ name }) => compared.has(name))
  const profile = 'profile' in reference ? reference.profile : await learnProfile(reference.data, chosen, options)
  const before = 'data' in reference ? reference.data : undefined
  const measured = [...compared].map(async ([name, column]) => {
    const known = profile.columns[name]
    const sides = { before: columnIn(before, name), now: { data: current, column }, specials: profile.specials }
    return [name, known === undefined ? undefined : await measureColumn(sides, known, method)] as const
  })
  const [rows, found] = await Promise.all([current.ask(rowCount), Promise.all(measured)])
  const columns = new Map<string, ReasonedColumn | MethodColumn | undefined>([...reasons, ...found])
  return {
    reference: { source: profile.source, rows: profile.rows },
    current: { source: current.label, rows },
    columns: new Map(
      names.flatMap((name) => {
        const column = columns.get(name)
        return column === undefined ? [] : [[name, column] as const]
      }),
    ),
  }
}

interface Side {
  readonly data: Data
  readonly column: Column
}

interface Sides {
  /** Absent where only a profile is left of the reference. */
  readonly before: Side | undefined
  readonly now: Side
  readonly specials: readonly string[]
}

function columnIn(data: Data | undefined, name: string): Side | undefined {
  const column = data?.schema.find((each) => each.name === name)
  return data === undefined || column === undefined ? undefined : { data, column }
}

async function measureColumn(
  sides: Sides,
  profile: ColumnProfile,
  method: MethodName | 'all',
): Promise<ReasonedColumn | MethodColumn> {
  const { type, kind } = profile
  const apply = applicable(profile, sides.before !== undefined)
  if (apply.length === 0) return { outcome: 'skipped', reason: `no method compares ${nounOf[kind]}`, type, kind }
  if (method !== 'all' && !apply.includes(method)) {
    return {
      outcome: 'error',
      reason: `${method} does not apply to ${reasonFor(method, profile)}; these do: ${apply.join(', ')}`,
      type,
      kind,
    }
  }
  const wanted = method === 'all' ? apply : [method]
  const [seen, missing] = await Promise.all([
    see(sides, profile, wanted),
    missingOf(sides.now.data, sides.now.column, sides.specials),
  ])
  const tooMany = seen.cells !== undefined && pairOf(seen.cells) === undefined
  if (method === 'fisherExact' && tooMany) {
    return {
      outcome: 'error',
      reason: 'fisherExact takes two categories, and there are more; chiSquared and gTest take any number',
      type,
      kind,
    }
  }
  const methods = Object.fromEntries(
    wanted.flatMap((name) => {
      const found = measure(name, seen)
      return found === undefined ? [] : [[name, found]]
    }),
  ) as MethodColumn['methods']
  if (method !== 'all' && methods[method] === undefined) {
    return {
      outcome: 'error',
      reason: `${method} does not exist for these values: a side has none, or too few that differ`,
      type,
      kind,
    }
  }
  return {
    kind,
    methods,
    leftOut: { reference: sum(Object.values(profile.missing)), current: sum(Object.values(missing.parts)) },
    ...(seen.isSample ? { sampled: true } : {}),
  }
}

const nounOf = {
  numeric: 'numbers',
  categorical: 'categories',
  identifier: 'identifiers, which only name rows',
  text: 'text',
  time: 'times',
  other: 'a column of this type',
  uncompared: 'lists and structs',
}

function reasonFor(method: MethodName, { kind }: ColumnProfile): string {
  if (driftMethods[method].from !== 'values') return nounOf[kind]
  return kind === 'numeric' ? 'a stored profile, which holds counts and no values' : nounOf[kind]
}

interface Pair {
  readonly reference: Numbers
  readonly current: Numbers
}

interface Seen {
  readonly cells?: Pair
  readonly values?: Pair
  readonly isSample: boolean
}

/** Asks for what the methods look at, at once. */
async function see(
  { before, now, specials }: Sides,
  { values: profile }: ColumnProfile,
  wanted: readonly MethodName[],
): Promise<Seen> {
  const needsCells = wanted.some((name) => driftMethods[name].from !== 'values')
  const needsValues = wanted.some((name) => driftMethods[name].from === 'values')
  const of = (side: Side) => withoutSpecials(side.column, specials)
  const [cells, reference, current] = await Promise.all([
    needsCells && profile !== undefined ? cellsOf(now.data, of(now), profile) : undefined,
    needsValues && before !== undefined ? sampledValues(before.data, of(before)) : undefined,
    needsValues ? sampledValues(now.data, of(now)) : undefined,
  ])
  return {
    ...(cells === undefined ? {} : { cells }),
    ...(reference === undefined || current === undefined
      ? {}
      : { values: { reference: reference.values, current: current.values } }),
    isSample: reference?.isSample === true || current?.isSample === true,
  }
}

function measure(name: MethodName, { cells, values }: Seen): Measured | undefined {
  const { from, measure: compute } = driftMethods[name]
  const sides = from === 'values' ? values : from === 'pair' ? cells && pairOf(cells) : cells
  return sides && compute(sides.reference, sides.current)
}

/** The cells, when there are two with a row on a side. */
function pairOf({ reference, current }: Pair): Pair | undefined {
  const held = [...reference].map((count, cell) => [count, current[cell] ?? 0] as const).filter(([a, b]) => a + b > 0)
  if (held.length !== 2) return undefined
  return { reference: held.map(([count]) => count), current: held.map(([, count]) => count) }
}
