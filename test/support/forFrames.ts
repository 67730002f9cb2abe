import fc from './property.js'
import { dataset } from '../../src/datasets/dataset.js'
import type { Dataset } from '../../src/datasets/dataset.js'

/**
 * Many small random frames, for agreement with a naive computation. They are one dataset, so that all of them are one scan:
 * `judge` gets a frame's rows, and the dataset narrowed to them.
 */
export async function forFrames<Row extends object>(
  row: fc.Arbitrary<Row>,
  judge: (rows: readonly Row[], data: Dataset) => Promise<void>,
): Promise<void> {
  const frames = fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { minLength: 30, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(frames, async (all) => {
      const data = dataset(all.flatMap((rows, frame) => rows.map((each) => ({ ...each, frame }))))
      await Promise.all(all.map((rows, frame) => judge(rows, data.where(`frame = ${frame}`))))
    }),
    { numRuns: 2, endOnFailure: true },
  )
}
