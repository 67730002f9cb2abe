import { expect, test } from 'vitest'
import type { AssertionRecord, RunReport, TestRecord } from '../../../runner/events.js'
import { changesOf } from '../../../runner/reporters/terminal/changesOf.js'

const assertion = (change: readonly string[]) =>
  ({ facts: { reference: 'updated', change } }) as unknown as AssertionRecord
const named = (fullName: string, assertions: readonly AssertionRecord[]) =>
  ({ fullName, assertions }) as unknown as TestRecord

test('each updated entry has the changes of its own assertion, in their order', () => {
  const report = {
    files: [
      {
        tests: [
          named('orders', [assertion(['age: nulls 0 % → 40 %']), assertion(['plan: new category'])]),
          named('users', [{ facts: {} } as unknown as AssertionRecord]),
        ],
      },
    ],
    references: { updated: ['a.json › orders 1', 'a.json › orders 2', 'a.json › users 1'] },
  } as unknown as RunReport
  expect([...changesOf(report)]).toEqual([
    ['a.json › orders 1', ['age: nulls 0 % → 40 %']],
    ['a.json › orders 2', ['plan: new category']],
    ['a.json › users 1', []],
  ])
})
