import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { lineageEvent } from '../../../runner/lineage/lineageEvent.js'
import { openlineage } from '../../../runner/reporters/openlineage.js'
import { aMeasuredRun } from '../../support/aMeasuredRun.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

// The reference client checks events by its classes; each facet says of itself by which schema it goes.
const client = `
import json, sys
from openlineage.client.event_v2 import InputDataset, Job, Run, RunEvent, RunState
from openlineage.client.facet_v2 import data_quality_assertions_dataset as quality, data_quality_metrics_input_dataset as metrics
for line in sys.stdin:
    event = json.loads(line)
    RunEvent(run=Run(**event['run']), job=Job(**event['job']), eventType=RunState[event['eventType']], eventTime=event['eventTime'], producer=event['producer'])
    assert event['schemaURL'] == RunEvent._get_schema()
    for data in event['inputs']:
        InputDataset(namespace=data['namespace'], name=data['name'])
        found = data['inputFacets']['dataQualityAssertions']
        assert found['_schemaURL'] == quality.DataQualityAssertionsDatasetFacet._get_schema(), found['_schemaURL']
        quality.DataQualityAssertionsDatasetFacet(assertions=[quality.Assertion(**each) for each in found['assertions']])
        found = data['inputFacets']['dataQualityMetrics']
        assert found['_schemaURL'] == metrics.DataQualityMetricsInputDatasetFacet._get_schema(), found['_schemaURL']
        metrics.DataQualityMetricsInputDatasetFacet(rowCount=found.get('rowCount'), columnMetrics={name: metrics.ColumnMetrics(**each) for name, each in found['columnMetrics'].items()})
    print(event['eventType'])
`
const python = process.env['PYTHON'] ?? 'python3'
const hasReference = spawnSync(python, ['-c', 'import openlineage.client']).status === 0
const facts = { runId: '018f0000-0000-7000-8000-000000000000', namespace: 'shop', job: 'orders' }

interface Event {
  readonly eventType: string
  readonly run: { readonly runId: string }
  readonly inputs: readonly { readonly name: string; readonly inputFacets: Readonly<Record<string, unknown>> }[]
}

const events = async () =>
  (await textOf(openlineage, story))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Event)

test('a run is two events under one id: its start, and how it ended', async () => {
  const all = await events()
  expect(all.map(({ eventType }) => eventType)).toEqual(['START', 'FAIL'])
  expect(new Set(all.map(({ run }) => run.runId)).size).toBe(1)
})

test('each dataset is an input, with its rows and what was asserted of its columns', () => {
  const { inputs } = lineageEvent(facts, '2026-11-22T06:00:04.000Z', aMeasuredRun()) as Event
  expect(inputs).toMatchObject([
    {
      name: 'data/orders.parquet',
      inputFacets: {
        dataQualityMetrics: { rowCount: 40_000, columnMetrics: { customer_id: { nullCount: 1488 } } },
        dataQualityAssertions: {
          assertions: [
            {
              ...{ assertion: 'toHaveNullRateBelow', success: false, column: 'customer_id', severity: 'error' },
              ...{ expected: 'null rate < 0.01', actual: '0.0372' },
            },
          ],
        },
      },
    },
  ])
})

test('whatever names and values there are, an event stays small and holds no prototype', () => {
  const run = aMeasuredRun()
  const hostile = run.assertions.map((each) => ({
    ...each,
    columns: ['__proto__'],
    test: 'x'.repeat(1_000_000),
    dataset: '__proto__',
  }))
  const event = lineageEvent(facts, run.startedAt, { ...run, assertions: hostile }) as Event
  expect(JSON.stringify(event).length).toBeLessThan(10_000)
  expect(event.inputs.map(({ name }) => name)).toContain('__proto__')
})

test.runIf(hasReference)('the reference client takes the events (needs openlineage-python of PyPI)', async () => {
  const input = await textOf(openlineage, story)
  const { stdout, stderr } = spawnSync(python, ['-c', client], { input, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toBe('START\nFAIL\n')
})
