import { expect, test } from 'vitest'
import { formatFact } from '../../../src/verdicts/formatFact.js'

test('facts of every kind fit on one line', () => {
  expect(formatFact(null)).toBe('nothing')
  expect(formatFact(true)).toBe('true')
  expect(formatFact(0.0372)).toBe('0.0372')
  expect(formatFact('9007199254740993')).toBe('9,007,199,254,740,993')
  expect(formatFact([])).toBe('none')
  expect(formatFact({ missing: ['a'], extra: [] })).toBe('missing "a", extra none')
})

test('a list is cut after ten and says how many there are besides', () => {
  expect(formatFact(Array.from({ length: 1012 }, (_, i) => i))).toBe('0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 1,002 more')
})
