import type { Aggregate } from '../../aggregates/aggregate.js'
import { call, columnOf } from '../../sql/build.js'
import { finite } from '../../sql/finite.js'
import { keyOf } from '../../sql/keyOf.js'
import { numberFrom } from '../../sql/numberFrom.js'
import type { Operand } from '../../sql/operand.js'
import type { Data } from '../data.js'
import { rowsOf } from '../rowsOf.js'
import { stateOf } from '../stateOf.js'

export interface SampledValues {
  /** Ascending doubles. */
  readonly values: Float64Array
  readonly isSample: boolean
}

/** Rows of a side of which methods see all values; beyond, those of a sample. */
const mostRows = 100_000

/**
 * The finite values of a numeric column, as doubles: all of them up to 100,000 rows, else those of about 95,000 rows that a hash
 * of their content chooses, so that neither order, threads nor the split of files matter.
 */
export async function sampledValues(data: Data, of: Operand): Promise<SampledValues> {
  const rows = await rowsOf(data)
  const share = rows > mostRows ? (0.95 * mostRows) / rows : undefined
  const value = finite(of)
  const values = await stateOf(data.where({ expression: call('isNotNull', value) }), listing(value, share))
  return { values, isSample: share !== undefined }
}

function listing(value: ReturnType<typeof finite>, sample: number | undefined): Aggregate<Float64Array> {
  return {
    key: keyOf('sampledValues', value, sample ?? null),
    selection: {
      kind: 'listing',
      columns: { value: columnOf('value') },
      order: [{ name: 'value' }],
      limit: mostRows,
      of: { columns: { value: call('toDouble', value) }, ...(sample === undefined ? {} : { sample }) },
    },
    read: (rows) => Float64Array.from(rows, (row) => numberFrom(row['value']) ?? NaN),
  }
}
