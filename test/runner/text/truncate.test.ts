import stringWidth from 'string-width'
import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { truncate } from '../../../runner/text/truncate.js'

test('what fits stays, and what was cut is told', () => {
  expect(truncate('orders', 6)).toBe('orders')
  expect(truncate('orders', 5)).toBe('orde…')
})

test('wide characters count for two columns and are not cut in half', () => {
  expect(truncate('表格表格', 8)).toBe('表格表格')
  expect(truncate('表格表格', 6)).toBe('表格…')
  expect(truncate('👩‍🔬👩‍🔬', 3)).toBe('👩‍🔬…')
})

test('is never wider than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 0, max: 30 }), (text, width) => {
      expect(stringWidth(truncate(text, width))).toBeLessThanOrEqual(width)
    }),
  )
})
