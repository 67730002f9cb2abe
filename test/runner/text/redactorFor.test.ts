import { expect, test } from 'vitest'
import { redactorFor } from '../../../runner/text/redactorFor.js'

const redact = redactorFor(['c4n4ry.(x)', 'hunter2', 'c4n4ry.(x)-long'])

test.each([
  ['postgres://me:hunter@db/x', 'postgres://me:***@db/x'],
  ['postgres://me:p@ss/w@db/x at 9:00', 'postgres://me:***@db/x at 9:00'],
  ['redis://:secret@cache', 'redis://:***@cache'],
  ['Authorization: Bearer abc.def-123', 'Authorization: Bearer ***'],
  ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic ***'],
  ['https://x.test/?a=1&token=abc&b=2', 'https://x.test/?a=1&token=***&b=2'],
  ['host=db password=secret user=me', 'host=db password=*** user=me'],
  ['key AKIAIOSFODNN7EXAMPLE.', 'key ***.'],
  [`ghp_${'a1'.repeat(18)}`, '***'],
  [`github_pat_${'a1'.repeat(20)}`, '***'],
  ['xoxb-123456789012-abcdef', '***'],
  ['https://hooks.slack.com/services/T0/B0/abcdefgh', 'https://hooks.slack.com/services/***'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc', '***'],
  [
    '-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----***-----END PRIVATE KEY-----',
  ],
])('%j reads %j', (text, safe) => {
  expect(redact(text)).toBe(safe)
})

test('secrets are hidden wherever they stand, the longer one first', () => {
  expect(redact('a c4n4ry.(x) b')).toBe('a *** b')
  expect(redact('c4n4ry.(x)-long')).toBe('***')
  expect(redact('the password is hunter2')).toBe('the password is ***')
  expect(redact('c4n4ry_(x)')).toBe('c4n4ry_(x)')
})

test.each([
  'expect(orders).toHaveNullRateBelow("customer_id", 0.01)',
  'https://registry.test:4873/@scope/name',
  'http://localhost:8080',
  'me@example.com',
  'bearer of news',
  'password',
  'data/orders-2025-03-01.parquet',
])('%j stays', (text) => {
  expect(redact(text)).toBe(text)
})

test('hostile text takes no time to speak of', () => {
  const hostile = ['://', '://a:', 'eyJ', '-----BEGIN PRIVATE KEY-----', 'password=', '&token=', 'ghp_', 'xoxb-1']
  for (const part of hostile) expect(redact(part.repeat(64_000 / part.length)).length).toBeGreaterThan(0)
})
