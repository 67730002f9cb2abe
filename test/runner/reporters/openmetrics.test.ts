import { spawnSync } from 'node:child_process'
import parse from 'parse-prometheus-text-format'
import { describe, expect, test } from 'vitest'
import { openmetrics } from '../../../runner/reporters/openmetrics.js'
import { expositionOf } from '../../../runner/openmetrics/expositionOf.js'
import { familiesOf } from '../../../runner/openmetrics/familiesOf.js'
import { aMeasuredRun } from '../../support/aMeasuredRun.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

// The reference parser of OpenMetrics is a Python package.
const parser = `
import json, sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families as parse
json.dump([[f.name, f.type, f.unit, len(f.samples)] for f in parse(sys.stdin.read())], sys.stdout)
`
const python = process.env['PYTHON'] ?? 'python3'
const hasReference = spawnSync(python, ['-c', 'import prometheus_client.openmetrics.parser']).status === 0

const hostile = `"} 1\n# EOF\n\\ {x="1"} \u0000\u202e`
const { assertions, ...rest } = aMeasuredRun()
const [assertion] = assertions
if (assertion === undefined) throw new Error('there is one')
const texts = {
  story: () => textOf(openmetrics, story),
  'hostile names': () => {
    const named = { ...assertion, test: hostile, dataset: hostile, columns: [hostile] }
    const run = { ...rest, assertions: [named, named], datasets: [{ name: hostile, rows: 1 }] }
    return Promise.resolve(expositionOf(familiesOf([{ labels: { monitor: hostile }, run }])))
  },
}

describe.each(Object.entries(texts))('%s', (_, textFor) => {
  test('a parser of Prometheus text reads it', async () => {
    const families = parse(await textFor())
    expect(families.map(({ name, type }) => [name, type])).toContainEqual(['mltest_run_passed', 'GAUGE'])
    expect(families.every(({ name }) => name.startsWith('mltest_'))).toBe(true)
  })

  test.runIf(hasReference)(
    'the reference parser reads it as OpenMetrics (needs prometheus-client of PyPI)',
    async () => {
      const { stdout, stderr, status } = spawnSync(python, ['-c', parser], { input: await textFor(), encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(status).toBe(0)
      expect(JSON.parse(stdout)).toContainEqual(['mltest_run_duration_seconds', 'gauge', 'seconds', 1])
    },
  )
})

const samplesOf = (text: string, name: string) => parse(text).find((family) => family.name === name)?.metrics ?? []
const expose = (run: ReturnType<typeof aMeasuredRun>) =>
  expositionOf(familiesOf([{ labels: { monitor: 'orders' }, run }]))

test('each number that an assertion received is a gauge, with its test, matcher, data and columns as labels', () => {
  expect(samplesOf(expose(aMeasuredRun()), 'mltest_assertion_received')[0]).toEqual({
    value: '0.0372',
    labels: {
      ...{ monitor: 'orders', file: 'tests/orders.mltest.ts', test: 'orders the pipeline is sound' },
      ...{ matcher: 'toHaveNullRateBelow', dataset: 'data/orders.parquet', column: 'customer_id' },
    },
  })
})

test('numbers that JSON cannot hold are numbers here, and what is no number is none', () => {
  const received = ['NaN', '-Infinity', '9007199254740993', 'text', ['a'], null, true]
  const run = { ...rest, assertions: received.map((one, nth) => ({ ...assertion, test: `${nth}`, received: one })) }
  const values = samplesOf(expose(run), 'mltest_assertion_received').map(({ value }) => value)
  expect(values).toEqual(['NaN', '-Inf', '9007199254740992'])
  expect(samplesOf(expose(run), 'mltest_assertion_passed')).toHaveLength(7)
})

test('assertions that look the same are numbered, long labels are cut, and too many series are told and left out', () => {
  const many = {
    ...rest,
    assertions: Array.from({ length: 3_000 }, () => ({ ...assertion, test: 'x'.repeat(1_000_000) })),
  }
  const text = expose(many)
  expect(text.length).toBeLessThan(2_000_000)
  expect(samplesOf(text, 'mltest_assertion_received')).toHaveLength(2_000)
  expect(samplesOf(text, 'mltest_assertions_left_out')[0]?.value).toBe('1000')
  expect(samplesOf(text, 'mltest_assertion_received')[1]?.labels?.['nth']).toBe('2')
})
