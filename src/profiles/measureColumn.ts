import { sum } from '../math/sum.js'
import { driftMethods } from '../metrics/drift/driftMethods.js'
import type { DriftMethodName } from '../metrics/drift/driftMethods.js'
import type { Measured } from '../metrics/drift/measured.js'
import type { Column } from '../sql/schema.js'
import { countCells } from './countCells.js'
import type { Data } from './data.js'
import type { MeasuredColumn } from './measuredDrift.js'
import { missingOf } from './missingOf.js'
import type { ColumnProfile } from './profile.js'
import { withoutSpecials } from './withoutSpecials.js'

/** What is known of a column's reference. */
export interface ReferenceSide {
  /** Where to count, known before the counts are. */
  readonly draft: ColumnProfile
  readonly profile: Promise<ColumnProfile>
  readonly rows: number
  readonly hasValues: boolean
  /** Values of both sides, where they were drawn. */
  readonly drawn: readonly [reference: Float64Array, current: Float64Array] | undefined
}

/** Measures a column by those of the methods that apply. */
export async function measureColumn(
  { draft, profile: counting, rows, hasValues, drawn }: ReferenceSide,
  current: Data,
  column: Column,
  specials: readonly string[],
  methods: readonly DriftMethodName[],
): Promise<MeasuredColumn> {
  const [cells, missing, profile] = await Promise.all([
    countCells(current, withoutSpecials(column, specials), { draft, profile: counting }),
    missingOf(current, column, specials),
    counting,
  ])
  const isPair = profile.values?.kind === 'categorical' && cells?.reference.length === 2
  const applicable = allMethods.filter((name) => {
    const { of } = driftMethods[name]
    return of === 'values' ? hasValues : cells !== undefined && (of === 'cells' || isPair)
  })
  const measure = (name: DriftMethodName): Measured | undefined => {
    const { of, measure: measured } = driftMethods[name]
    if (of === 'values') return drawn === undefined ? undefined : measured(drawn[0], drawn[1])
    return cells === undefined ? undefined : measured(cells.reference, cells.current)
  }
  const leftOut = {
    reference: sum(Object.values(profile.missing)),
    current: sum(Object.values(missing.parts)),
  }
  const [reference, now] = [rows - leftOut.reference, missing.rows - leftOut.current]
  const isSampled = drawn !== undefined && (drawn[0].length < reference || drawn[1].length < now)
  return {
    kind: profile.kind,
    type: profile.type,
    methods: new Map(methods.filter((name) => applicable.includes(name)).map((name) => [name, measure(name)])),
    applicable,
    leftOut,
    ...(isSampled ? { sampled: { reference: drawn[0].length, current: drawn[1].length } } : {}),
  }
}

// `Object.keys` forgets the names' type.
const allMethods = Object.keys(driftMethods) as DriftMethodName[]
