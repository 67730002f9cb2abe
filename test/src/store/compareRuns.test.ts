import { describe, expect, test } from 'vitest'
import type { ColumnNumbers, DataProfile } from '../../../src/profiles/dataProfile.js'
import { compareRuns } from '../../../src/store/compareRuns.js'
import type { RunAssertion, RunDataset } from '../../../src/store/runRecord.js'
import { nullRate, runRecord } from '../../support/runRecord.js'

const amount: ColumnNumbers = { type: 'number', engineType: 'DOUBLE', nulls: 0, mean: 10 }

describe('compareRuns', () => {
  test('what came out otherwise stands apart from numbers that moved, worse and larger changes first', () => {
    const before = [
      nullRate(0.02, 'a'),
      nullRate(0.001, 'b'),
      nullRate(0.002, 'c'),
      nullRate(0.004, 'd'),
      nullRate(0, 'e'),
    ]
    const after = [
      nullRate(0.001, 'a'),
      nullRate(0.2, 'b'),
      nullRate(0.003, 'c'),
      nullRate(0.008, 'd'),
      nullRate(0, 'e'),
    ]
    const { outcomes, numbers, added, removed } = compared(before, after)
    expect(outcomes.map((change) => change.after.columns[0])).toEqual(['b', 'a'])
    expect(numbers.map((change) => change.after.columns[0])).toEqual(['d', 'c'])
    expect([added, removed]).toEqual([[], []])
  })

  test('assertions that one run has are named', () => {
    const { added, removed, numbers } = compared(
      [nullRate(0, 'a'), nullRate(0, 'b')],
      [nullRate(0, 'b'), nullRate(0, 'c')],
    )
    expect(added.map(({ columns }) => columns)).toEqual([['c']])
    expect(removed.map(({ columns }) => columns)).toEqual([['a']])
    expect(numbers).toEqual([])
  })

  test('columns that came, went, have another type or other numbers', () => {
    const { datasets } = comparedData(
      { amount, old: amount, code: amount, same: amount },
      {
        amount: { ...amount, mean: 12, nulls: 5 },
        code: { type: 'string', engineType: 'VARCHAR', nulls: 0 },
        fresh: amount,
        same: amount,
      },
    )
    expect(datasets).toMatchObject([
      {
        name: 'orders',
        before: { rows: 100 },
        after: { rows: 100 },
        columns: [
          {
            column: 'amount',
            kind: 'numbers',
            changes: [
              { of: 'null rate', before: 0, after: 0.05 },
              { of: 'mean', before: 10, after: 12 },
            ],
          },
          { column: 'code', kind: 'type', changes: [{ of: 'type', before: 'DOUBLE', after: 'VARCHAR' }] },
          { column: 'fresh', kind: 'added', changes: [] },
          { column: 'old', kind: 'removed', changes: [] },
        ],
      },
    ])
  })

  test('deliveries of the same data are the same data, by whatever day they are named', () => {
    const side = (day: string) => {
      const name = `data/orders-${day}.csv`
      const dataset: RunDataset = { name, rows: 100, fingerprint: day, profile: day }
      const profile: DataProfile = { version: 1, source: name, rows: 100, columns: { [`c${day}`]: amount, amount } }
      return { record: { assertions: [], datasets: [dataset] }, profiles: new Map([[name, profile]]) }
    }
    expect(compareRuns(side('2026-11-21'), side('2026-11-22')).datasets).toMatchObject([
      { name: 'data/orders-2026-11-22.csv', columns: [{ kind: 'added' }, { kind: 'removed' }] },
    ])
  })

  test('a column may be named as what objects have', () => {
    const columns = JSON.parse(
      '{"__proto__":{"type":"number","engineType":"DOUBLE","nulls":3}}',
    ) as DataProfile['columns']
    const { datasets } = comparedData({}, columns)
    expect(datasets[0]?.columns).toEqual([{ column: '__proto__', kind: 'added', changes: [] }])
  })
})

function compared(before: readonly RunAssertion[], after: readonly RunAssertion[]) {
  const [earlier, later] = [before, after].map((assertions) => runRecord('2026-11-22', { assertions }))
  if (earlier === undefined || later === undefined) throw new Error('there are two')
  return compareRuns({ record: earlier, profiles: new Map() }, { record: later, profiles: new Map() })
}

function comparedData(before: DataProfile['columns'], after: DataProfile['columns']) {
  const side = (columns: DataProfile['columns'], content: string) => {
    const dataset: RunDataset = { name: 'orders', rows: 100, fingerprint: content, profile: content }
    const profile: DataProfile = { version: 1, source: 'orders', rows: 100, columns }
    return { record: { assertions: [], datasets: [dataset] }, profiles: new Map([['orders', profile]]) }
  }
  return compareRuns(side(before, 'sha256:a'), side(after, 'sha256:b'))
}
