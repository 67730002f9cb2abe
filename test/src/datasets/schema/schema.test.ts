import { describe, expect, expectTypeOf, test } from 'vitest'
import { category } from '../../../../src/datasets/schema/category.js'
import { integer } from '../../../../src/datasets/schema/integer.js'
import { number } from '../../../../src/datasets/schema/number.js'
import { schema } from '../../../../src/datasets/schema/schema.js'
import type { Infer } from '../../../../src/datasets/schema/schema.js'
import { string } from '../../../../src/datasets/schema/string.js'
import { timestamp } from '../../../../src/datasets/schema/timestamp.js'

describe('schema', () => {
  test('is plain data, a rule a column', () => {
    const orders = schema({
      age: integer().between(0, 120).nullable(0.01),
      plan: category('basic', 'pro'),
      email: string().like('email').unique(),
      at: timestamp().fresh('1d').sorted().optional(),
      code: string().matching(/^ab/i).length(2, 8).sensitive(),
    })
    expect(orders.columns).toEqual({
      age: { type: 'integer', limits: { minimum: 0, maximum: 120 }, nullable: 0.01 },
      plan: { type: 'string', values: ['basic', 'pro'] },
      email: { type: 'string', like: 'email', unique: true },
      at: { type: 'timestamp', fresh: '1d', sorted: true, optional: true },
      code: { type: 'string', matching: '(?i)^ab', length: [2, 8], sensitive: true },
    })
  })

  test('words do not change the schema that they are said to', () => {
    const age = integer()
    age.nullable()
    expect(age.rule).toEqual({ type: 'integer' })
  })

  test('knows the type of a row', () => {
    const orders = schema({ age: integer(), plan: category('basic', 'pro'), name: string(), amount: number() })
    expect(Object.keys(orders.columns)).toHaveLength(4)
    expectTypeOf<Infer<typeof orders>>().toEqualTypeOf<{
      readonly age: number
      readonly plan: 'basic' | 'pro'
      readonly name: string
      readonly amount: number
    }>()
  })

  test('a word of another kind is a type error', () => {
    expectTypeOf(integer()).not.toHaveProperty('like')
    // @ts-expect-error a bound of a number is a number
    integer().between('a', 'b')
    expectTypeOf(string()).not.toHaveProperty('between')
  })

  test('refuses bounds that allow nothing', () => {
    expect(() => integer().between(2, 1)).toThrow('between(2, 1): the first bound must not be above the second')
    expect(() => integer().nullable(0)).toThrow('must be in (0, 1]')
    expect(() => string().in([])).toThrow('name at least one')
  })

  test('takes any name of a column', () => {
    const hostile = schema({ ['__proto__']: integer(), 'a"; DROP TABLE x; --': string() })
    expect(Object.keys(hostile.columns)).toEqual(['__proto__', 'a"; DROP TABLE x; --'])
  })
})
