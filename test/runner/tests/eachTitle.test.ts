import { expect, test } from 'vitest'
import { eachTable } from '../../../runner/tests/eachTable.js'
import { eachTitle } from '../../../runner/tests/eachTitle.js'

test.each([
  ['%i + %i', [1, 2], '1 + 2'],
  ['%s and %s', ['a'], 'a and %s'],
  ['%s', { a: 1 }, '{ a: 1 }'],
  ['%d %f %i', [1.5, '2.5', 3.9], '1.5 2.5 3'],
  ['%j', [{ a: [1] }], '{"a":[1]}'],
  ['%j', [10n], '10n'],
  ['%p', [new Date(Number.NaN)], 'Invalid Date'],
  ['%# %$ 100%%', [], '4 5 100%'],
  ['$name has $n.deep, not $other', { name: 'ada', n: { deep: 1 } }, 'ada has 1, not $other'],
  ['$#', { a: 1 }, '4'],
  ['$0', ['x'], '$0'],
])('title %#', (title, row, printed) => {
  expect(eachTitle(title, row, 4)).toBe(printed)
})

test('a template names the fields of its rows', () => {
  const table = Object.assign(['\n a | b\n', ' | ', '\n'], { raw: [] })
  expect(eachTable(table, [1, 'x', 2, 'y'])).toEqual([
    { a: 1, b: 'x' },
    { a: 2, b: 'y' },
  ])
  expect(() => eachTable(table, [1])).toThrow('a table of 2 columns cannot be made of 1 values')
  expect(() => eachTable(5, [])).toThrow('a list of rows, not number')
})
