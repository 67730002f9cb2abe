import { expect, test } from 'vitest'
import fc from '../../../support/property.js'
import { fitTree } from '../../../../src/math/boosting/fitTree.js'
import { leafOf } from '../../../../src/math/boosting/leafOf.js'
import { leafPath } from '../../../../src/math/boosting/leafPath.js'
import { leavesOf } from '../../../../src/math/boosting/leavesOf.js'

const value = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)

test('a row is in a leaf when it passes each step of its path', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, fc.integer({ min: 0, max: 9 })), { minLength: 30 }), (rows) => {
      const features = [rows.map(([x]) => x), rows.map(([, x]) => x)]
      const target = rows.map(([, , y]) => y)
      const tree = fitTree(features, target, { maxLeaves: 8, minRows: 3 })
      for (const leaf of leavesOf(tree)) {
        const path = leafPath(tree, leaf)
        const passes = (row: number) =>
          path.every(({ feature, above, atMost, missing }) => {
            const own = features[feature]?.[row] ?? Number.NaN
            return Number.isNaN(own) ? missing : own > above && own <= atMost
          })
        for (const row of rows.keys()) expect(passes(row)).toBe(leafOf(tree, features, row) === leaf)
      }
    }),
  )
})
