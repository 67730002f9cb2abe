import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { forFrames } from '../support/forFrames.js'
import { judging } from '../support/judging.js'

const { check } = judging()

describe('toHaveConsistentLabels', () => {
  const rows = dataset(
    [
      { age: 30, city: 'A', label: 'yes' },
      { age: 30, city: 'A', label: 'no' },
      { age: 30, city: 'B', label: 'no' },
      { age: null, city: 'B', label: 'no' },
      { age: null, city: 'B', label: 'yes' },
      { age: 30, city: 'B', label: null },
    ],
    { name: 'rows' },
  )

  test('is the share of labelled rows with a twin of another label', async () => {
    const { verdict, message } = await check(rows).toHaveConsistentLabels(['age', 'city'], 'label')
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.8, columns: ['age', 'city', 'label'] })
    expect(message).toContain('4 rows in 2 groups with several labels, of 5 rows with a label (VARCHAR)')
    expect(
      (await check(rows).toHaveConsistentLabels((column) => column.name !== 'city', 'label', { mostly: 0.1 })).verdict
        .outcome,
    ).toBe('fail')
    expect((await check(rows).toHaveConsistentLabels(['age', 'city'], 'label', { mostly: 0.2 })).verdict.outcome).toBe(
      'pass',
    )
  })

  test('.not, no labels, no rows, misuse', async () => {
    expect((await check(rows).not.toHaveConsistentLabels(['age', 'city'], 'label')).verdict.outcome).toBe('pass')
    for (const where of ['age > 99', 'label IS NULL'])
      expect((await check(rows.where(where)).not.toHaveConsistentLabels('age', 'label')).verdict.outcome).toBe('fail')
    expect((await check(rows).toHaveConsistentLabels('label', 'label')).message).toContain('a feature beside the label')
    expect((await check(rows).toHaveConsistentLabels('age', 'lable')).message).toContain('did you mean "label"?')
  })

  test('agrees with JavaScript', async () => {
    const small = fc.constantFrom(1, 2, null)
    await forFrames(fc.record({ x: small, y: small, label: small }), async (all, data) => {
      const labelled = all.filter(({ label }) => label !== null)
      const twins = (row: (typeof all)[number]) => labelled.filter(({ x, y }) => x === row.x && y === row.y)
      const wrong = labelled.filter((row) => twins(row).some(({ label }) => label !== row.label)).length
      const { verdict } = await check(data).toHaveConsistentLabels(['x', 'y'], 'label')
      expect(verdict.received).toBe(labelled.length === 0 ? null : wrong / labelled.length)
    })
  })
})

describe('toHaveNoConstantColumns', () => {
  const rows = dataset(
    { id: [1, 2, 3], one: ['x', 'x', null], none: [null, null, null], nan: [NaN, NaN, NaN], both: [NaN, 1, 1] },
    { name: 'rows' },
  )

  test('names columns of one value, or of none', async () => {
    const { verdict, message } = await check(rows).toHaveNoConstantColumns()
    expect(verdict).toMatchObject({ outcome: 'fail', received: ['one', 'none', 'nan'] })
    expect(message).toContain('3 constant columns of 5 columns')
    const some = await check(rows).toHaveNoConstantColumns({ except: ['one', 'none', 'nan'] })
    expect(some.verdict).toMatchObject({ outcome: 'pass', received: [] })
  })

  test('.not, no rows, misuse', async () => {
    expect((await check(rows).not.toHaveNoConstantColumns()).verdict.outcome).toBe('pass')
    expect((await check(rows.where('id > 9')).not.toHaveNoConstantColumns()).verdict.outcome).toBe('fail')
    expect((await check(rows).toHaveNoConstantColumns({ except: 'on' })).message).toContain('did you mean "one"?')
  })
})

describe('toHaveNoMixedTypes', () => {
  const rows = dataset(
    {
      price: ['9.50', '1,200', 'N/A', null, ' 7 ', '-3e5', '12 %'],
      name: ['Ann', '4711', 'Bob', '', 'C3PO', 'R2-D2', ' '],
      zip: ['01234', '99999', '10115', '1', '2', '3', '4'],
      n: [1, 2, 3, null, 5, 6, 7],
      nothing: Array(7).fill(null),
    },
    { name: 'rows' },
  )

  test('is the share of the rarer kind', async () => {
    const { verdict, message } = await check(rows).toHaveNoMixedTypes('price', { showValues: true })
    expect(verdict).toMatchObject({ outcome: 'fail', received: 1 / 6, facts: { numbers: 5, words: 1 } })
    expect(message).toContain('1 word among 6 values of price (VARCHAR)\n  row 3: "N/A"')
    expect((await check(rows).toHaveNoMixedTypes('name')).message).toContain('1 number among 5 values')
    expect((await check(rows).toHaveNoMixedTypes('name', { mostly: 0.8 })).verdict.outcome).toBe('pass')
    expect((await check(rows).toHaveNoMixedTypes(['zip', 'n'])).verdict).toMatchObject({ outcome: 'pass', received: 0 })
  })

  test('.not, nothing but nulls, no rows, misuse', async () => {
    expect((await check(rows).not.toHaveNoMixedTypes('price')).verdict.outcome).toBe('pass')
    expect((await check(rows).not.toHaveNoMixedTypes('nothing')).verdict.outcome).toBe('fail')
    expect((await check(rows.where('n > 99')).not.toHaveNoMixedTypes('price')).verdict.outcome).toBe('fail')
    expect((await check(rows).toHaveNoMixedTypes('prise')).verdict.outcome).toBe('error')
  })
})

describe('toHaveNoVariants', () => {
  const rows = dataset(
    {
      city: ['NY', 'ny ', 'N.Y.', 'NY', 'São Paulo', 'Sa\u0303o  Paulo', 'LA', null, '-', '?'],
      version: ['v1.5', 'v15', '1.5', '15', '1-2-3', '1.2.3', 'v1', 'v2', 'v3', 'v4'],
      nothing: Array(10).fill(null),
      n: Array(10).fill(1),
    },
    { name: 'rows' },
  )

  test('lists all but the most frequent way to write a name', async () => {
    const { verdict, message } = await check(rows).toHaveNoVariants('city')
    expect(verdict.outcome).toBe('fail')
    expect(verdict.received).toEqual(['N.Y.', 'ny ', 'São Paulo'])
    expect(message).toContain('"NY" in 2 rows, "N.Y." in 1 row, "ny " in 1 row')
    expect((await check(rows).toHaveNoVariants('version')).verdict).toMatchObject({ outcome: 'pass', received: [] })
  })

  test('says no names of a sensitive column, nor of one with many', async () => {
    const secret = dataset({ name: ['Ann', 'ann'] }, { sensitive: ['name'] })
    const { verdict, message } = await check(secret).toHaveNoVariants('name')
    expect(verdict).toMatchObject({ outcome: 'fail', received: 1 })
    expect(message).not.toMatch(/"ann"/i)
    const many = { name: Array.from({ length: 120 }, (_, i) => [`Name ${i}`, `name ${i}`]).flat() }
    expect((await check(many).toHaveNoVariants('name')).verdict).toMatchObject({ outcome: 'fail', received: 120 })
    expect((await check(many).toHaveNoVariants('name', { showValues: 2 })).message).toContain(
      '"Name 0" in 1 row, "name 0" in 1 row',
    )
  })

  test('.not, nothing but nulls, no rows, misuse', async () => {
    expect((await check(rows).not.toHaveNoVariants('city')).verdict.outcome).toBe('pass')
    expect((await check(rows).not.toHaveNoVariants('nothing')).verdict.outcome).toBe('fail')
    expect((await check(rows.where('n > 99')).not.toHaveNoVariants('city')).verdict.outcome).toBe('fail')
    expect((await check(rows).toHaveNoVariants('n')).verdict.outcome).toBe('error')
  })
})
