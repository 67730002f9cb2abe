import { afterAll, expect, test } from 'vitest'
import { dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import { compliance } from '../../../src/metrics/compliance.js'
import { distinctShare } from '../../../src/metrics/distinctShare.js'
import { duplicateRate } from '../../../src/metrics/duplicateRate.js'
import { firstRows } from '../../../src/metrics/firstRows.js'
import { gapsBeyond } from '../../../src/metrics/gapsBeyond.js'
import { maximum } from '../../../src/metrics/maximum.js'
import { mean } from '../../../src/metrics/mean.js'
import type { Metric } from '../../../src/metrics/metric.js'
import { mostCommonShare } from '../../../src/metrics/mostCommonShare.js'
import { namesWithVariants } from '../../../src/metrics/namesWithVariants.js'
import { nullRate } from '../../../src/metrics/nullRate.js'
import { quantile } from '../../../src/metrics/quantile.js'
import { repeatedValues } from '../../../src/metrics/repeatedValues.js'
import { rowsOutOfOrder } from '../../../src/metrics/rowsOutOfOrder.js'
import { sampleStandardDeviation } from '../../../src/metrics/sampleStandardDeviation.js'
import { spearman } from '../../../src/metrics/spearman.js'
import { total } from '../../../src/metrics/total.js'
import { call, columnOf, literal } from '../../../src/sql/build.js'
import type { ConditionExpression } from '../../../src/sql/condition.js'

const rows = Array.from({ length: 90 }, (_, at) => ({
  part: ['a', 'b', null][at % 3] ?? null,
  x: at % 7 === 0 ? null : (at * 37) % 23,
  y: at % 11 === 0 ? NaN : 1e9 + ((at * 17) % 31) / 8,
  text: ['NY', 'ny ', 'LA', 'la', 'SF'][(at * 7) % 5] ?? '',
}))
const data = dataset(rows)
const session = openSession({ threads: 2 })
afterAll(() => session.close())

const x = { name: 'x', type: 'integer', engineType: 'BIGINT' } as const
const y = { name: 'y', type: 'number', engineType: 'DOUBLE' } as const
const text = { name: 'text', type: 'string', engineType: 'VARCHAR' } as const
const metrics: readonly Metric<unknown>[] = [
  nullRate(x),
  mean(y),
  total(x),
  sampleStandardDeviation(y),
  quantile(y, 0.3),
  maximum(x),
  distinctShare(x),
  duplicateRate([x, text], 'left out'),
  repeatedValues([text], 3),
  mostCommonShare(text),
  namesWithVariants(text, 10),
  rowsOutOfOrder(x, { strictly: true, descending: false }),
  rowsOutOfOrder(x, { strictly: false, descending: true, by: y }),
  gapsBeyond(x, 2),
  spearman(x, y),
  firstRows([x], 4),
  compliance(call('less', columnOf('x'), literal(10))),
]

test('what is asked of all groups at once is what each group by itself says', async () => {
  const by = columnOf('part')
  for (const value of ['a', 'b', null]) {
    const expression = value === null ? call('isNull', by) : call('equal', by, literal(value))
    const ask = async (condition: ConditionExpression): Promise<readonly unknown[]> => {
      const asked = metrics.map(
        (metric) => (askOf: Parameters<Parameters<typeof session.settle>[0][number]>[0]) =>
          askOf(data.where(condition), metric),
      )
      const settled: readonly PromiseSettledResult<unknown>[] = await session.settle(asked)
      return settled.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))
    }
    const [grouped, alone] = [await ask({ expression, group: { by, value } }), await ask({ expression })]
    expect(grouped).toEqual(alone)
  }
})
