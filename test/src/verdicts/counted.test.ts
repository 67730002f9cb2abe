import { expect, test } from 'vitest'
import { counted } from '../../../src/verdicts/counted.js'

test('a count stands with its noun', () => {
  expect(counted(1, 'null')).toBe('1 null')
  expect(counted(0, 'row')).toBe('0 rows')
  expect(counted(40_000, 'row')).toBe('40,000 rows')
  expect(counted(2, 'category', 'categories')).toBe('2 categories')
})
