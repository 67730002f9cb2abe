import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { category } from '../../src/datasets/schema/category.js'
import { integer } from '../../src/datasets/schema/integer.js'
import { number } from '../../src/datasets/schema/number.js'
import { schema } from '../../src/datasets/schema/schema.js'
import { string } from '../../src/datasets/schema/string.js'
import { timestamp } from '../../src/datasets/schema/timestamp.js'
import { judging } from '../support/judging.js'

const { check, scans } = judging()
const orders = dataset(
  [
    { id: 1, age: 20, x: 1.5, plan: 'basic', email: 'a@b.co', t: new Date('2026-01-01') },
    { id: 2, age: 30, x: 2.5, plan: 'pro', email: 'c@d.org', t: new Date('2026-01-02') },
    { id: 3, age: null, x: 3.5, plan: 'basic', email: 'nope', t: new Date('2026-01-03') },
    { id: 4, age: 50, x: 4.5, plan: 'gold', email: null, t: new Date('2026-01-04') },
  ],
  { name: 'orders' },
)
const right = schema(
  {
    id: integer().unique(),
    age: integer().nullable(0.5).between(0, 120),
    x: number(),
    plan: category('basic', 'pro', 'gold'),
    email: string().nullable().length(1, 20),
    t: timestamp().between('2026-01-01', new Date('2026-02-01')),
  },
  { strict: true, ordered: true, keys: [['id', 'plan']], rules: ['x > 0'], rows: { min: 1, max: 10 } },
)

describe('toMatchSchema', () => {
  test('passes when every promise is kept, in one scan', async () => {
    scans.length = 0
    const { verdict } = await check(orders).toMatchSchema(right)
    expect(verdict).toMatchObject({ outcome: 'pass', received: [], shown: 'all promises are kept' })
    expect(scans.map(({ statements }) => statements)).toEqual([1])
    expect((await check(orders).not.toMatchSchema(right)).verdict.outcome).toBe('fail')
  })

  test('tells every violation, grouped by column, the worst first', async () => {
    const wrong = schema({
      id: integer().between(0, 3),
      age: integer().between(25, 40),
      plan: category('basic', 'pro'),
      zip: string(),
      x: integer(),
    })
    const { verdict, message } = await check(orders).toMatchSchema(wrong)
    expect(verdict).toMatchObject({ outcome: 'fail', received: ['zip', 'x', 'age', 'id', 'plan'] })
    expect(message).toContain(`
  Expected  orders to match the schema of 5 columns
  Received  6 violations
  Counted   12 promises about 6 columns
  zip
    is missing
  x (DOUBLE)
    expected integer, found number (DOUBLE)
  age (BIGINT)
    expected values between 25 and 40: 0.666667 of rows are wrong (66.7 %); 2 wrong rows of 3 rows of age (BIGINT); 1 null left out
    expected no nulls: 0.25 of rows are wrong (25 %); 1 null in 4 rows of age (BIGINT)
  id (BIGINT)
    expected values between 0 and 3: 0.25 of rows are wrong (25 %); 1 wrong row of 4 rows of id (BIGINT)
  plan (VARCHAR)
    expected values in {"basic", "pro"}: 0.25 of rows are wrong (25 %); 1 wrong row of 4 rows of plan (VARCHAR)
      "gold" in 1 row`)
    expect((await check(orders).not.toMatchSchema(wrong)).verdict.outcome).toBe('pass')
  })

  test('missing, extra, out of order and of another type have a text each', async () => {
    const columns = { x: number(), id: string(), emai: string(), nick: string().optional() }
    const { verdict } = await check(orders).toMatchSchema(schema(columns, { strict: true, ordered: true }))
    const { details = [] } = verdict
    expect(details).toContain('  columns are out of order: expected x, id; found id, x')
    expect(details).toContain('  is missing; did you mean "email"?')
    expect(details).toContain('  is extra: no column of that name was promised')
    expect(details).toContain('  expected string, found integer (BIGINT)')
    expect(details.join()).not.toContain('nick')
  })

  test('a violation of a column that only warns is told and does not fail', async () => {
    const warning = schema({ id: integer().between(0, 2).warn() })
    const { verdict, severity, message } = await check(orders).toMatchSchema(warning)
    expect([verdict.outcome, severity]).toEqual(['fail', 'warn'])
    expect(message).toContain('warning: expected values between 0 and 2')
    const negated = await check(orders).not.toMatchSchema(warning)
    expect([negated.verdict.outcome, negated.severity]).toEqual(['fail', 'error'])
    const both = schema({ id: integer().between(0, 2).warn(), x: number().between(0, 2) })
    expect((await check(orders).toMatchSchema(both)).severity).toBe('error')
  })

  test('what a column of nothing but nulls may hold is not held against it', async () => {
    const nothing = dataset({ a: [null, null], b: [1, 2] })
    const nullable = schema({ a: integer().nullable().between(0, 1).unique(), b: number() })
    expect((await check(nothing).toMatchSchema(nullable)).verdict.outcome).toBe('pass')
    expect((await check(nothing).toMatchSchema(schema({ a: integer() }))).verdict.outcome).toBe('fail')
  })

  test('NaN is no value in a range', async () => {
    const { message } = await check({ x: [NaN, 1] }).toMatchSchema(schema({ x: number().between(0, 2) }))
    expect(message).toContain('1 NaN')
  })

  test('multiples, also of tenths', async () => {
    const tenth = { columns: { x: { type: 'number' as const, multipleOf: 0.1 } }, options: {} }
    expect((await check({ x: [0.1, 0.3, 0.7, -1.1, 12.4] }).toMatchSchema(tenth)).verdict.outcome).toBe('pass')
    expect((await check({ x: [0.1, 0.35] }).toMatchSchema(tenth)).verdict.outcome).toBe('fail')
  })

  test('no rows fail, but for who allows them, and hide no missing column', async () => {
    const none = orders.where('id > 9')
    const { verdict, message } = await check(none).toMatchSchema(schema({ id: integer().between(0, 1), zip: string() }))
    expect(verdict).toMatchObject({ outcome: 'fail', firm: true, received: ['zip'] })
    expect(message).toContain('orders has no rows; give { allowEmpty: true } if that is right')
    const allowed = await check(none).toMatchSchema(schema({ id: integer().between(0, 1) }), { allowEmpty: true })
    expect(allowed.verdict.outcome).toBe('pass')
    expect((await check(none).not.toMatchSchema(schema({ id: integer() }))).verdict.outcome).toBe('fail')
  })

  test('values of a column that the schema calls sensitive appear nowhere', async () => {
    const secret = schema({ plan: category('basic').sensitive() })
    const { message, verdict } = await check(dataset([{ plan: 'gold' }], { showValues: true })).toMatchSchema(secret)
    expect(message + JSON.stringify(verdict)).not.toContain('gold')
  })

  test('a rule that cannot be judged is an error, and the others are told all the same', async () => {
    const odd = schema({ x: number().between(2, 9) }, { rules: ['x >'] })
    const { verdict } = await check(orders).toMatchSchema(odd)
    expect(verdict.outcome).toBe('error')
    expect(verdict.details?.join('\n')).toContain('expected values between 2 and 9')
    const misuse = await check(orders).toMatchSchema({} as typeof odd)
    expect(misuse.message).toContain('toMatchSchema takes schema({ … }), not an object')
  })
})
