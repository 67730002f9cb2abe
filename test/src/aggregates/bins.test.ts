import { afterAll, expect, test } from 'vitest'
import { bins } from '../../../src/aggregates/bins.js'
import { dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import { metric } from '../../../src/metrics/metric.js'

const session = openSession({ threads: 2 })
afterAll(() => session.close())

const x = { name: 'x', type: 'number', engineType: 'DOUBLE' } as const

test.each([
  { edges: [0, 1], counts: [2, 1, 2] },
  { edges: [1, Number.MAX_VALUE], counts: [3, 2, 0] },
  { edges: [-Number.MAX_VALUE, 5], counts: [0, 4, 1] },
  { edges: [], counts: [5] },
])('finite values alone are counted between $edges', async ({ edges, counts }) => {
  const data = dataset({ x: [NaN, 1, Infinity, -1, 0, -Infinity, 2, null, NaN, Number.MAX_VALUE] })
  await session.open(data)
  const counted = bins(x, edges)
  const [settled] = await session.settle([
    (ask) =>
      ask(
        data,
        metric(counted.key, [counted], (state) => state),
      ),
  ])
  expect(settled).toEqual({ status: 'fulfilled', value: counts })
})
