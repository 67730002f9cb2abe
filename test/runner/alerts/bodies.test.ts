import { describe, expect, test } from 'vitest'
import { alertText } from '../../../runner/alerts/alertText.js'
import { boundedText } from '../../../runner/alerts/boundedText.js'
import { mailMessage } from '../../../runner/alerts/bodies/mailMessage.js'
import { slackBody } from '../../../runner/alerts/bodies/slackBody.js'
import { teamsBody } from '../../../runner/alerts/bodies/teamsBody.js'
import { anAlert } from '../../support/anAlert.js'

const bodies = { slack: slackBody, teams: teamsBody, mail: mailMessage }

test.each([
  ['failing', 'orders is failing: 2 of 14 tests failed'],
  ['stillFailing', 'orders is still failing, for 6 hours: 2 of 14 tests failed'],
  ['recovered', 'orders is fine again: 12 tests passed'],
] as const)('%s, as a sentence', (kind, text) => {
  expect(alertText(anAlert({ kind, at: '2026-11-22T12:00:05.000Z' }))).toBe(text)
})

describe.each(Object.entries(bodies))('%s', (_, bodyOf) => {
  test('tells what is the matter, which run it was, what failed and where to look', () => {
    const text = JSON.stringify(bodyOf(anAlert()))
    for (const part of [
      '2 of 14 tests failed',
      '2026-11-22',
      '01KAMS5GQ0000000000000000A',
      'received 0.0372',
      'and 1 more',
      'https://data.example.com/',
    ])
      // prettier-ignore
      expect(text).toContain(part)
  })

  test('stays small, whatever it is told', () => {
    const endless = boundedText('😀<!channel>*x*\u0000'.repeat(60_000), 1_000)
    const failures = [1, 2, 3].map(() => ({ test: endless, file: endless, message: endless }))
    expect(JSON.stringify(bodyOf(anAlert({ monitor: boundedText(endless, 200), failures }))).length).toBeLessThan(
      25_000,
    )
  })
})

test('Slack reads no mention, link or markup in what is untrusted', () => {
  const hostile = '<!channel> *bold* <https://thief.example.com|click>'
  const alert = anAlert({ monitor: hostile, failures: [{ test: hostile, file: '', message: hostile }] })
  const { text, blocks } = slackBody(alert) as { text: string; blocks: readonly object[] }
  expect(text).not.toMatch(/<!channel>|<https/)
  expect(JSON.stringify(blocks)).not.toContain('mrkdwn')
})

test('a text is bounded, cleaned of control characters, and cut only after its secrets are gone', () => {
  expect(boundedText('a\u0000b\u202ec', 100)).toBe('a\\u0000b\\u202ec')
  expect(boundedText('x'.repeat(1_000_000), 10)).toBe('xxxxxxxxx…')
  expect(boundedText('postgres://me:canary@db/x', 18)).toBe('postgres://me:***…')
})
