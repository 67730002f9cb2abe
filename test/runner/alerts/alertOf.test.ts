import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { alertOf } from '../../../runner/alerts/alertOf.js'
import { testAlert } from '../../../runner/alerts/testAlert.js'
import type { RunRecord } from '../../../src/store/runRecord.js'
import { nullRate, runRecord } from '../../support/runRecord.js'

const schema = JSON.parse(readFileSync(new URL('../../../schemas/alert.json', import.meta.url), 'utf8')) as object
const isAlert = new Ajv2020({ strict: false }).compile(schema)

const alertFor = (record: RunRecord | undefined, problem?: string) =>
  alertOf({
    ...{ id: 'a', kind: 'failing', monitor: 'orders', at: new Date('2026-11-22T06:00:05Z'), site: undefined },
    since: '2026-11-22T06:00:05.000Z',
    run: {
      id: record?.id ?? 'none',
      exitCode: 1,
      ...(record && { record }),
      ...(problem === undefined ? {} : { problem }),
    },
  })

const failed = (test: string, message = 'Expected  null rate < 0.01\nReceived  0.5') => ({
  ...nullRate(0.5),
  test,
  message,
})

test.each([
  ['a run', alertFor(runRecord('2026-11-22', { assertions: [failed('a')] }))],
  ['no run', alertFor(undefined, 'the config does not load')],
  ['a test of the channel', testAlert(new Date())],
])('%s is an alert as schemas/alert.json describes it', (_, alert) => {
  isAlert(alert)
  expect(isAlert.errors).toBeNull()
})

describe('the worst three of what failed', () => {
  test('are what went wrong outside of assertions, then what could not be judged, then tests by how much of them failed', () => {
    const record = runRecord('2026-11-22', {
      assertions: [
        failed('one'),
        ...[failed('two'), failed('two')],
        { ...failed('broken'), outcome: 'error' },
        { ...failed('only warned'), severity: 'warn' },
        { ...nullRate(0), test: 'fine' },
      ],
      errors: [{ file: 'tests/late.mltest.ts', message: 'SyntaxError: Unexpected token\nat line 3' }],
    })
    const { failures, moreFailures } = alertFor(record)
    expect(failures.map(({ test }) => test)).toEqual(['tests/late.mltest.ts', 'broken', 'two'])
    expect(moreFailures).toBe(1)
  })

  test('begin with why the run came to no good end', () => {
    const { failures } = alertFor(
      runRecord('2026-11-22', { assertions: [failed('a')] }),
      'ended after 60 s, its timeout',
    )
    expect(failures.map(({ test, message }) => [test, message])).toEqual([
      ['orders', 'ended after 60 s, its timeout'],
      ['a', 'expect(orders).toHaveNullRateBelow("customer_id", 0.01)\nexpected null rate < 0.01, received 0.5'],
    ])
  })
})

test('whatever a run holds, its alert is small and clean', () => {
  const endless = '<!channel>\u0000\u202e$(rm -rf)'.repeat(50_000)
  const record = runRecord('2026-11-22', {
    period: endless,
    context: { mltest: '0.1.0', branch: endless, actor: endless, jobUrl: 'javascript:alert(1)' },
    datasets: Array.from({ length: 40 }, () => ({ name: endless, rows: 1, fingerprint: '', profile: '' })),
    assertions: Array.from({ length: 40 }, (_, nth) => ({ ...failed(`${nth} ${endless}`, endless), call: endless })),
    errors: [{ message: endless, test: '__proto__' }],
  })
  const alert = alertFor(record)
  isAlert(alert)
  expect(isAlert.errors).toBeNull()
  expect(alert.links).toEqual({})
  const text = JSON.stringify(alert)
  expect(text.length).toBeLessThan(20_000)
  // What is shown of a control character is its number: a backslash, which JSON doubles.
  expect(/(?<!\\)\\u0000|\u202e/.test(text)).toBe(false)
})
