import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import type { DatasetAssertions } from '../../matchers/index.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const people = dataset(
  {
    age: [31, null, 45, 27],
    score: [0.5, NaN, null, 1],
    name: ['Ada', '', null, 'N/A'],
    nothing: [null, null, null, null],
  },
  { name: 'people' },
)

describe('toHaveNullRateBelow', () => {
  test('passes below the bound, which is excluded', async () => {
    const { verdict } = await check(people).toHaveNullRateBelow('age', 0.26)
    expect(verdict).toMatchObject({ outcome: 'pass', received: 0.25, facts: { nulls: 1, rows: 4 }, columns: ['age'] })
    expect((await check(people).toHaveNullRateBelow('age', 0.25)).verdict.outcome).toBe('fail')
  })

  test('says what was expected, received and counted', async () => {
    const { message } = await check(people).toHaveNullRateBelow('age', 0.1)
    expect(message).toBe(`expect(data).toHaveNullRateBelow("age", 0.1)

  Expected  null rate < 0.1
  Received  0.25
  Counted   1 null in 4 rows of age (BIGINT)
  Scanned   people, one scan for 1 assertion`)
  })

  test('.not swaps', async () => {
    expect((await check(people).not.toHaveNullRateBelow('age', 0.1)).verdict.outcome).toBe('pass')
    expect((await check(people).not.toHaveNullRateBelow('age', 0.9)).verdict.outcome).toBe('fail')
  })

  test('NaN and empty strings are values unless the options say otherwise', async () => {
    const received = async (...args: Parameters<DatasetAssertions['toHaveNullRateBelow']>) =>
      (await check(people).toHaveNullRateBelow(...args)).verdict.received
    expect(await received('score', 1)).toBe(0.25)
    expect(await received('score', 1, { countNaN: true })).toBe(0.5)
    expect(await received('name', 1)).toBe(0.25)
    expect(await received('name', 1, { countEmpty: true })).toBe(0.5)
    expect(await received('name', 1, { countEmpty: true, specials: [-1, 'N/A'] })).toBe(0.75)
    expect(await received('age', 1, { specials: [45, 'N/A'] })).toBe(0.5)
  })

  test('a column of nulls alone has a rate of 1', async () => {
    expect((await check(people).toHaveNullRateBelow('nothing', 1)).verdict).toMatchObject({
      outcome: 'fail',
      received: 1,
    })
  })

  test('several columns are judged one by one, the worst first', async () => {
    const { verdict, message } = await check(people).toHaveNullRateBelow(['age', 'nothing', 'score'], 0.3)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 1, columns: ['nothing', 'age', 'score'] })
    expect(message).toContain('1 of 3 columns')
    const all = await check(people).toHaveNullRateBelow((column) => column.type === 'integer', 0.3)
    expect(all.verdict).toMatchObject({ outcome: 'pass', columns: ['age'] })
  })

  test('the column may be given with the data', async () => {
    expect((await check(people.column('age')).toHaveNullRateBelow(0.3)).verdict.received).toBe(0.25)
  })

  test('where narrows the rows', async () => {
    const { verdict } = await check(people).toHaveNullRateBelow('age', 0.5, { where: 'age > 30 OR age IS NULL' })
    expect(verdict).toMatchObject({ outcome: 'pass', facts: { nulls: 1, rows: 3 } })
  })

  test('no rows are a failure both ways, unless allowed', async () => {
    const none = people.where('age > 1000')
    expect((await check(none).toHaveNullRateBelow('age', 0.1)).verdict.outcome).toBe('fail')
    expect((await check(none).not.toHaveNullRateBelow('age', 0.1)).verdict.outcome).toBe('fail')
    expect((await check(none).toHaveNullRateBelow('age', 0.1, { allowEmpty: true })).verdict.outcome).toBe('pass')
  })

  test('a bound may follow from a reference', async () => {
    const bound = { relativeTo: people, within: 0.1 }
    const { verdict } = await check({ age: [1, 2, null] }).toHaveNullRateBelow('age', bound)
    expect(verdict).toMatchObject({ outcome: 'fail', expected: 'null rate ≤ 0.275 (0.25 in people ± 10 %)' })
    expect((await check(people).toHaveNullRateBelow('age', bound)).verdict.outcome).toBe('pass')
  })

  test.each([
    ['a column that is not there', ['agee', 0.1], 'column "agee" is not in people; did you mean "age"?'],
    ['a bound that is no number', ['age', '0.1'], 'the bound must be a share in (0, 1], not "0.1"'],
    ['a bound that is no share', ['age', 5], 'the bound must be a share in (0, 1], not 5'],
    ['NaN as a bound', ['age', NaN], 'the bound must be a share in (0, 1], not NaN'],
    ['an unknown option', ['age', 0.1, { countNan: true }], 'there is no option "countNan"; did you mean "countNaN"?'],
    ['an option of the wrong kind', ['age', 0.1, { specials: 5 }], 'the option "specials" must be a list, not 5'],
    ['no column', [], 'a column is a name, a list of names or a predicate on the schema, not undefined'],
    ['an empty list', [[], 0.1], 'the list of columns is empty, so that nothing would be judged'],
  ])('%s is an error, also under .not', async (_, args, text) => {
    for (const checks of [check(people), check(people).not]) {
      const { verdict, message } = await checks.toHaveNullRateBelow(...(args as ['age', 0.1]))
      expect(verdict.outcome).toBe('error')
      expect(message).toContain(text)
    }
  })
})
