import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { moments } from '../../../src/math/moments.js'
import { weightedMoments } from '../../../src/math/weightedMoments.js'

test('are the moments of the repeated values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 5 })), { minLength: 1 }),
      (cells) => {
        const repeated = moments(cells.flatMap(([value, rows]) => Array<number>(rows).fill(value)))
        const weighted = weightedMoments(
          cells.map(([value]) => value),
          cells.map(([, rows]) => rows),
        )
        expect(weighted.count).toBe(repeated.count)
        if (repeated.count > 0) expect(weighted.mean).toBeCloseTo(repeated.mean, 12)
        if (repeated.count > 1) expect(weighted.variance).toBeCloseTo(repeated.variance, 10)
        else expect(weighted.variance).toBeNaN()
      },
    ),
  )
})
