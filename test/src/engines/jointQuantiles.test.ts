import { expect, test } from 'vitest'
import { quantiles } from '../../../src/aggregates/quantiles.js'
import { jointQuantiles } from '../../../src/engines/jointQuantiles.js'
import { aggregate, call, columnOf, literal } from '../../../src/sql/build.js'

const x = { name: 'x', type: 'number', engineType: 'DOUBLE' } as const
const selected = (shares: readonly number[]) => quantiles(x, shares).selection
const cellOf = (shares: readonly number[]) => {
  const selection = selected(shares)
  const cell = selection.kind === 'cells' ? selection.cells['quantiles'] : undefined
  if (cell === undefined) throw new Error('quantiles are a cell')
  return cell
}
const positive = call('greater', columnOf('y'), literal(0))

test('shares of one argument are asked for together, each answer is its own', () => {
  const joined = jointQuantiles([{ selection: selected([0.5]) }, { selection: selected([0.95, 0.5]) }])
  const [median, tail] = [joined(cellOf([0.5])), joined(cellOf([0.95, 0.5]))]
  expect(median.cell).toEqual(tail.cell)
  expect(median.read([7, 9])).toEqual([7])
  expect(tail.read([7, 9])).toEqual([9, 7])
  expect(tail.read(null)).toBeNull()
})

test('other filters are other quantiles, and other cells stay as they are', () => {
  const joined = jointQuantiles([{ selection: selected([0.5]) }, { selection: selected([0.9]), filter: positive }])
  expect(joined(cellOf([0.5])).cell).toEqual(cellOf([0.5]))
  expect(joined(cellOf([0.9]), positive).cell).toEqual(cellOf([0.9]))
  expect(joined(aggregate('count')).read(3)).toBe(3)
})
