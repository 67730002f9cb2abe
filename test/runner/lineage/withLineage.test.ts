import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lineageProblems } from '../../../runner/lineage/lineageProblems.js'
import { openLineage } from '../../../runner/lineage/openLineage.js'
import { withLineage } from '../../../runner/lineage/withLineage.js'
import { attend } from '../../../runner/monitor/attend.js'
import { aMonitoring } from '../../support/aMonitoring.js'
import { ok, receiver, status } from '../../support/receiver.js'

const daily = { name: 'orders', every: '0 6 * * *' }

interface Event {
  readonly eventType: string
  readonly job: object
  readonly run: { readonly runId: string }
}

test('a server of OpenLineage is told of the start and the end of a run, with the key as its config names it', async () => {
  const { url, received } = await receiver(ok)
  const tell = openLineage({ url, apiKey: { env: 'LINEAGE_KEY' } }, '/', { LINEAGE_KEY: 'the key' })
  const monitoring = await aMonitoring({ outcome: () => 'fail' })
  const perform = withLineage(monitoring.perform, { namespace: 'shop', tell, say: monitoring.say })
  await attend(daily, { ...monitoring, perform }, false)
  const events = received.map(({ body }) => JSON.parse(body) as Event)
  expect(events.map(({ eventType }) => eventType)).toEqual(['START', 'FAIL'])
  expect(events[1]).toMatchObject({ job: { namespace: 'shop', name: 'orders' }, inputs: [{ name: 'orders' }] })
  expect(events[0]?.run.runId).toBe(events[1]?.run.runId)
  expect(received[0]?.headers.authorization).toBe('Bearer the key')
})

test('a server that does not take events changes nothing for the run', async () => {
  const { url } = await receiver(status(403))
  const monitoring = await aMonitoring()
  const perform = withLineage(monitoring.perform, {
    namespace: 'shop',
    tell: openLineage({ url }, '/', {}),
    say: monitoring.say,
  })
  expect((await attend(daily, { ...monitoring, perform }, false)).runs).toHaveLength(1)
  expect(monitoring.said[0]).toMatch(/^orders {2}OpenLineage was not told: 127\.0\.0\.1:\d+ answered 403$/)
})

test('a file gets a line an event', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mltest-lineage-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const tell = openLineage({ file: 'out/lineage.ndjson' }, folder, {})
  await tell({ a: 1 })
  await tell({ b: 2 })
  expect(readFileSync(path.join(folder, 'out/lineage.ndjson'), 'utf8')).toBe('{"a":1}\n{"b":2}\n')
})

test.each([
  [{ url: 'https://lineage.example.com/api/v1/lineage', apiKey: { env: 'KEY' }, namespace: 'shop' }, ''],
  [{ file: 'lineage.ndjson' }, ''],
  [{ url: 'https://a.com', file: 'b' }, 'must have a "url" or a "file"'],
  [{ url: 'http://a.com' }, '"openLineage.url" must be an https URL'],
  [{ url: 'https://a.com', apiKey: 'canary' }, '"openLineage.apiKey" is a secret'],
  [{ url: 'https://a.com', apikey: { env: 'KEY' } }, 'is no option; did you mean "apiKey"?'],
])('%j as a config: %s', (config, says) => {
  const problems = lineageProblems(config).join('; ')
  expect(problems).toContain(says)
  expect(problems === '').toBe(says === '')
})

test('a key that is not set is an error of the config', () => {
  expect(() => openLineage({ url: 'https://a.com', apiKey: { env: 'KEY' } }, '/', {})).toThrow(
    'the environment variable KEY',
  )
})
