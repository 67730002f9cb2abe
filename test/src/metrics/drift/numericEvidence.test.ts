import { describe, expect, test } from 'vitest'
import { cumulative } from '../../../../src/metrics/drift/cumulative.js'
import type { Cumulative } from '../../../../src/metrics/drift/cumulative.js'
import { gridOf } from '../../../../src/metrics/drift/gridOf.js'
import { numericEvidence } from '../../../../src/metrics/drift/numericEvidence.js'
import type { NumericProfile, ValueCount } from '../../../../src/metrics/drift/numericProfile.js'

/** 1,000 rows: 300 zeros, and 700 others from 1 to 100 in two bins. */
const profile: NumericProfile = {
  kind: 'numeric',
  values: 1000,
  minimum: 0,
  maximum: 100,
  atoms: [[0, 300]],
  edges: [50],
  bins: [400, 300],
  cells: { edges: [0, 50], counts: [300, 400, 300] },
  frequent: [
    [0, 300],
    [7, 9],
    [8, 4],
  ],
}

/** Counts of values, as an engine would give them at any place. */
function counted(values: readonly ValueCount[]): Cumulative {
  const rows = (holds: (value: number) => boolean) =>
    values.reduce((sum, [value, count]) => sum + (holds(Number(value)) ? count : 0), 0)
  return {
    total: rows(() => true),
    upTo: (limit) => rows((value) => value <= Number(limit)),
    below: (limit) => rows((value) => value < Number(limit)),
  }
}

function partsOf(current: readonly ValueCount[], rows = 1000) {
  const evidence = numericEvidence({
    profile,
    current: counted(current),
    candidates: current,
    rows: { reference: 1000, current: rows },
  })
  return Object.fromEntries(evidence.map((each) => [each.part, each]))
}

describe('numericEvidence', () => {
  test('puts each row into one part: atoms first, then what is beyond, then the shape', () => {
    const parts = partsOf([
      [-5, 2],
      [0, 100],
      [20, 8],
      [60, 4],
      [101, 3],
      [999, 50],
    ])
    expect(Object.keys(parts)).toEqual(['atom:0', 'atom:999', 'belowMinimum', 'aboveMaximum', 'shape'])
    expect(parts['atom:0']).toMatchObject({ reference: { count: 300 }, current: { count: 100, of: 1000 } })
    expect(parts['atom:0']).not.toHaveProperty('pickedFrom')
    expect(parts['belowMinimum']).toMatchObject({ reference: { count: 0, of: 1000 }, current: { count: 2 } })
    expect(parts['aboveMaximum']).toMatchObject({ current: { count: 3 }, always: true })
    expect(parts['shape']).toMatchObject({ reference: { counts: [400, 300] }, current: { counts: [8, 4] } })
  })

  test('an atom of one side only was picked from that side’s values', () => {
    const parts = partsOf([
      [0, 4],
      [7, 20],
      [30, 6],
    ])
    expect(parts['atom:0']).toMatchObject({ pickedFrom: 1000 })
    expect(parts['atom:7']).toMatchObject({ pickedFrom: 30, reference: { count: 9 } })
  })

  test('takes a found atom out of the reference’s shape where its count is known, and says at most where it is not', () => {
    const known = partsOf([[7, 20]])
    expect(known['atom:7']).not.toHaveProperty('atMost')
    const unknown = partsOf([
      [60.5, 20],
      [10, 3],
    ])
    expect(unknown['atom:60.5']).toMatchObject({ atMost: true, reference: { count: 1 } })
    expect(unknown['shape']).toMatchObject({ reference: { counts: [400, 300] } })
    const both = partsOf([
      [7, 20],
      [60, 5],
    ])
    expect(both['shape']).toMatchObject({ reference: { counts: [391, 300] }, current: { counts: [0, 5] } })
  })

  test('a value needs 5 rows and 1 % of all rows to be an atom', () => {
    expect(partsOf([[33, 4]], 100)['atom:33']).toBeUndefined()
    expect(partsOf([[33, 5]], 500)['atom:33']).toBeDefined()
    expect(partsOf([[33, 5]], 501)['atom:33']).toBeUndefined()
  })

  test('without atoms in the reference, which has too many, the current side has none either', () => {
    const evidence = numericEvidence({
      profile: Object.fromEntries(Object.entries(profile).filter(([name]) => name !== 'atoms')) as typeof profile,
      current: counted([[33, 500]]),
      candidates: [[33, 500]],
      rows: { reference: 1000, current: 1000 },
    })
    expect(evidence.map(({ part }) => part)).toEqual(['belowMinimum', 'aboveMaximum', 'shape'])
  })
})

describe('a grid', () => {
  test('tells a double from its neighbours, and an integer beyond 2^53', () => {
    const doubles = gridOf('number', [0.1])
    expect(doubles.before(0.1)).toBe(0.09999999999999999)
    expect(doubles.before(0)).toBe(-5e-324)
    const integers = gridOf('integer', ['9223372036854775807'])
    expect(integers).toMatchObject({ as: 'wideInteger' })
    expect(integers.before('9223372036854775807')).toBe(9223372036854775806n)
    expect([integers.at(2.5), integers.before(2.5), integers.before(2)]).toEqual([2n, 2n, 1n])
  })

  test('sums counts between its steps', () => {
    const grid = gridOf('integer', [3])
    const counts = cumulative(grid, [grid.before(3), 3, 10], [5, 2, 4, 1])
    expect([counts.below(3), counts.upTo(3), counts.upTo(10), counts.total]).toEqual([5, 7, 11, 12])
    expect(() => counts.upTo(4)).toThrow('nothing was counted at 4')
  })
})
