import { expect, test } from 'vitest'
import { wrap } from '../../../runner/text/wrap.js'

test('continues under the text, not under its label', () => {
  expect(wrap('  Counted   1,488 nulls in 40,000 rows of customer_id', 40, 12)).toBe(
    ['  Counted   1,488 nulls in 40,000 rows', '            of customer_id'].join('\n'),
  )
})

test('a word that is too long is broken', () => {
  expect(wrap('x'.repeat(50), 30, 2)).toBe(['x'.repeat(30), `  ${'x'.repeat(20)}`].join('\n'))
})

test('wide characters count for two columns', () => {
  expect(wrap('表'.repeat(20), 30, 0)).toBe(['表'.repeat(15), '表'.repeat(5)].join('\n'))
})

test('nothing is done without a terminal, nor on one too narrow for it', () => {
  const line = 'word '.repeat(100)
  expect(wrap(line, Infinity, 12)).toBe(line)
  expect(wrap(line, 25, 12)).toBe(line)
})
