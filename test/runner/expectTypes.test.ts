import { expectTypeOf, test } from 'vitest'
import { dataset, expect, schema, integer, string, test as declared } from '../../runner/index.js'

test('expect offers matchers for data, and Jest’s for all else', () => {
  const orders = dataset('orders.csv', { schema: schema({ id: integer(), plan: string() }) })
  const check = () => {
    expectTypeOf(expect(1)).toHaveProperty('toBe')
    void expect(orders).toHaveNullRateBelow('plan', 0.1)
    void expect(orders).not.toHaveRowCount(5)
    // @ts-expect-error a column that the schema does not have
    void expect(orders).toHaveNullRateBelow('pln', 0.1)
    void expect([{ a: 1 }]).toHaveRowCount(1)
    expect([{ a: 1 }]).toEqual([{ a: 1 }])
    void expect(orders.column('id')).toHaveNullRateBelow(0.1)
    expectTypeOf(expect(5)).not.toHaveProperty('toHaveRowCount')
    declared.each([[1, 2]])('%i', (a, b) => {
      expectTypeOf(a + b).toBeNumber()
    })
    const extended = declared.extend<{ answer: number }>({ answer: async (_, use) => use(42) })
    extended('x', { timeout: 5 }, ({ answer }) => {
      expectTypeOf(answer).toBeNumber()
    })
  }
  expectTypeOf(check).toBeFunction()
})
