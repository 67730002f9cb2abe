import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { pooledCells } from '../../../src/math/pooledCells.js'
import { sum } from '../../../src/math/sum.js'
import { twoSides } from '../../support/twoSides.js'

test('puts together the cells whose smaller expected count is below 5', () => {
  expect(pooledCells([50, 40, 3, 2], [50, 40, 4, 3])).toEqual({ reference: [50, 40, 5], current: [50, 40, 7] })
  expect(pooledCells([50, 40, 6, 2], [50, 40, 5, 9])).toEqual({ reference: [50, 40, 6, 2], current: [50, 40, 5, 9] })
})

test('always pools the cell of the rest, however large', () => {
  expect(pooledCells([50, 40, 4], [50, 40, 4], 0)).toEqual({ reference: [40, 54], current: [40, 54] })
  expect(pooledCells([50, 40], [50, 40], 0)).toEqual({ reference: [40, 50], current: [40, 50] })
})

test('adds the smallest of the others to a pool that is still thin', () => {
  expect(pooledCells([50, 40, 30, 1], [50, 40, 30, 0])).toEqual({ reference: [50, 40, 31], current: [50, 40, 30] })
})

test('an empty cell of the rest is none', () => {
  expect(pooledCells([50, 40, 0], [50, 40, 0], 2)).toEqual({ reference: [50, 40], current: [50, 40] })
})

test('fewer than two cells are none', () => {
  expect(pooledCells([50, 1], [50, 1])).toBeUndefined()
  expect(pooledCells([1, 1], [1, 1])).toBeUndefined()
  expect(pooledCells([], [])).toBeUndefined()
  expect(pooledCells([100, 100], [0, 0])).toBeUndefined()
})

test('loses no row', () => {
  fc.assert(
    fc.property(twoSides(), ([reference, current]) => {
      const cells = pooledCells(reference, current)
      if (cells === undefined) return
      expect(sum(cells.reference)).toBe(sum(reference))
      expect(sum(cells.current)).toBe(sum(current))
    }),
  )
})
