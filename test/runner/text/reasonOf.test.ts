import { expect, test } from 'vitest'
import { reasonOf } from '../../../runner/text/reasonOf.js'

test.each([
  ['expect(a).toX()\n\n  Expected  null rate < 0.01\n  Received  0.0372', 'expected null rate < 0.01, received 0.0372'],
  ['expect(received).toBe(expected)\n\nExpected: 3\nReceived: 2', 'expected 3, received 2'],
  ['expect(x)\n\nExpected substring: "a"\nReceived string:    "b"', 'expected "a", received "b"'],
  ['expect(orders).toX("custmer")\n\n  column "custmer" is not in orders', 'column "custmer" is not in orders'],
  ['Error: connection refused\n  more', 'Error: connection refused'],
  ['', ''],
])('%j is about %j', (message, reason) => {
  expect(reasonOf(message)).toBe(reason)
})
