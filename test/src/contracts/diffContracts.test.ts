import { expect, test } from 'vitest'
import type { Contract } from '../../../src/contracts/contract.js'
import { diffContracts } from '../../../src/contracts/diffContracts.js'
import type { ColumnRule } from '../../../src/datasets/schema/columnRule.js'

const contract = (columns: Record<string, ColumnRule>): Contract => ({
  id: 'orders',
  version: '1',
  objects: [{ name: 'orders', columns, options: {}, checks: [] }],
})

const said = (before: Record<string, ColumnRule>, after: Record<string, ColumnRule>) =>
  diffContracts(contract(before), contract(after)).map(
    ({ breaking, column, text }) => `${breaking ? 'BREAKING ' : ''}${column ?? ''} ${text}`,
  )

test('equal contracts have no differences', () => {
  expect(said({ a: { type: 'integer' } }, { a: { type: 'integer' } })).toEqual([])
})

test('what loosens a promise breaks its readers, what tightens it does not', () => {
  const loose: ColumnRule = { type: 'integer', nullable: 0.05, limits: { minimum: 0, maximum: 200 } }
  const tight: ColumnRule = { type: 'integer', limits: { minimum: 0, maximum: 100 }, unique: true }
  expect(said({ a: tight }, { a: loose })).toEqual([
    'BREAKING a nulls none → below 5 %',
    'BREAKING a maximum 100 → 200',
    'BREAKING a is no longer unique',
  ])
  expect(said({ a: loose }, { a: tight })).toEqual([
    'a nulls below 5 % → none',
    'a maximum 200 → 100',
    'a is now unique',
  ])
})

test('a column that goes or changes its type breaks, a new one does not; breaking changes stand first', () => {
  expect(
    said({ a: { type: 'integer' }, b: { type: 'date' } }, { c: { type: 'string' }, b: { type: 'string' } }),
  ).toEqual(['BREAKING a is no longer promised', 'BREAKING b type date → string', 'c is new (string)'])
})

test('a new category breaks, one that no longer occurs does not', () => {
  expect(said({ a: { type: 'string', values: ['x', 'y'] } }, { a: { type: 'string', values: ['y', 'z'] } })).toEqual([
    'BREAKING a new values z',
    'a values x no longer occur',
  ])
})
