import { expect, test } from 'vitest'
import { table } from '../../../src/verdicts/table.js'

test('columns are as wide as their widest cell, numbers stand to the right, wide characters count twice', () => {
  expect(
    table(
      [
        ['name', 'n'],
        ['日本', '1,000'],
        ['a', '2'],
      ],
      [1],
    ),
  ).toEqual(['name      n', '日本  1,000', 'a         2'])
})
