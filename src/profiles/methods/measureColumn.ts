import { driftMethods } from '../../metrics/drift/methods/driftMethods.js'
import type { MethodName } from '../../metrics/drift/methods/driftMethods.js'
import type { Measured } from '../../metrics/drift/methods/driftMethod.js'
import type { Numbers } from '../../math/numbers.js'
import { sum } from '../../math/sum.js'
import type { Column } from '../../sql/schema.js'
import type { Data } from '../data.js'
import type { ReasonedColumn } from '../driftReport.js'
import { missingOf } from '../missingOf.js'
import type { ColumnProfile } from '../profile.js'
import { withoutSpecials } from '../withoutSpecials.js'
import { applicable } from './applicable.js'
import { cellsOf } from './cellsOf.js'
import type { MethodColumn } from './methodReport.js'
import { sampledValues } from './sampledValues.js'

export interface Side {
  readonly data: Data
  readonly column: Column
}

export interface Sides {
  /** Absent where only a profile is left of the reference. */
  readonly before: Side | undefined
  readonly now: Side
  readonly specials: readonly string[]
}

/** Measures one column by one method, or by all that apply. */
export async function measureColumn(
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
  const method = driftMethods[name]
  const sides = method.from === 'values' ? values : method.from === 'pair' ? cells && pairOf(cells) : cells
  return sides && method.measure(sides.reference, sides.current)
}

/** The cells, when there are two with a row on a side. */
function pairOf({ reference, current }: Pair): Pair | undefined {
  const held = [...reference].map((count, cell) => [count, current[cell] ?? 0] as const).filter(([a, b]) => a + b > 0)
  if (held.length !== 2) return undefined
  return { reference: held.map(([count]) => count), current: held.map(([, count]) => count) }
}
