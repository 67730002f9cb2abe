import { aggregate, call, columnOf } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Schema } from '../sql/schema.js'
import type { Aggregate } from './aggregate.js'

export interface SampleSize {
  readonly rows: number
  /** Different rows among them. Equal rows have one hash, so they are in the sample together or not at all. */
  readonly distinct: number
}

/** How large a sample by content is in truth. */
export function sampleSize(schema: Schema, sample: number): Aggregate<SampleSize> {
  const content = call('hash', ...schema.map(({ name }) => columnOf(name)))
  const cells = { rows: aggregate('count'), distinct: aggregate('countDistinct', columnOf('content')) }
  return {
    key: keyOf('sampleSize', content, sample),
    selection: { kind: 'cells', cells, of: { columns: { content }, sample } },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
  }
}
