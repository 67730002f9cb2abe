import { expect, test } from 'vitest'
import { conditionOfPath } from '../../../matchers/performance/conditionOfPath.js'
import type { ColumnFeature } from '../../../src/profiles/concept/conceptDrift.js'

const column = (name: string, type: ColumnFeature['column']['type']) => ({ name, type, engineType: type })
const zeroOne = Float64Array.of(0, 1)
const features: readonly ColumnFeature[] = [
  { tells: 'number', values: Float64Array.of(1, 5, 7), column: column('tenure', 'integer'), hasNulls: false },
  { tells: 'number', values: Float64Array.of(0.123456, 2), column: column('Share', 'number'), hasNulls: true },
  { tells: 'missing', values: zeroOne, column: column('Share', 'number'), hasNulls: true },
  { tells: 'category', category: "o'k", values: zeroOne, column: column('plan', 'string'), hasNulls: false },
  { tells: 'category', category: 'true', values: zeroOne, column: column('paid', 'boolean'), hasNulls: true },
  { tells: 'category', category: null, values: zeroOne, column: column('order', 'string'), hasNulls: true },
]
const upTo = (feature: number, atMost: number, missing = false) => ({ feature, above: -Infinity, atMost, missing })
const beyond = (feature: number, above: number, missing = false) => ({ feature, above, atMost: Infinity, missing })

test.each([
  [[upTo(0, 5)], 'tenure <= 5'],
  [[{ feature: 0, above: 1, atMost: 5, missing: false }, beyond(3, 0)], "tenure > 1 and tenure <= 5 and plan = 'o''k'"],
  [[upTo(1, 0.123456)], '"Share" <= 0.2'],
  [[beyond(1, 0.123456, true)], '("Share" > 0.2 or "Share" is null)'],
  [[upTo(2, 0)], '"Share" is not null'],
  [[beyond(2, 0)], '"Share" is null'],
  [[upTo(3, 0)], "plan <> 'o''k'"],
  [[beyond(4, 0)], 'paid = true'],
  [[upTo(4, 0)], 'paid is distinct from true'],
  [[upTo(5, 0)], '"order" is not null'],
  [[beyond(5, 0)], '"order" is null'],
  [[], ''],
])('%j', (path, text) => {
  expect(conditionOfPath(path, features)).toBe(text)
})
