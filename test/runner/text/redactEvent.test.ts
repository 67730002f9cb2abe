import { afterEach, expect, test, vi } from 'vitest'
import { story } from '../../support/events.js'

afterEach(() => vi.unstubAllEnvs())

test('no string of an event holds a secret, and what is without one stays the same object', async () => {
  vi.stubEnv('CANARY_TOKEN', 'hello out')
  vi.resetModules()
  const { redactEvent } = await import('../../../runner/text/redactEvent.js')
  const clean = story.map((event) => redactEvent(event))
  expect(JSON.stringify(story)).toContain('hello out')
  expect(JSON.stringify(clean)).not.toContain('hello out')
  expect(clean[0]).toBe(story[0])
})

test('a test that comes again in its file and in the report is the same object there', async () => {
  const { redactEvent } = await import('../../../runner/text/redactEvent.js')
  const clean = story.map((event) => redactEvent(event))
  const ended = clean.flatMap((event) => (event.type === 'testEnded' ? [event.test] : []))
  const report = clean.flatMap((event) => (event.type === 'runEnded' ? event.report.files : []))
  expect(report.flatMap(({ tests }) => tests)).toEqual(ended)
  expect(report.flatMap(({ tests }) => tests).every((test, i) => test === ended[i])).toBe(true)
})
