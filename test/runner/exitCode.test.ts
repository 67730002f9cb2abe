import { expect, test } from 'vitest'
import type { ErrorRecord, FileRecord } from '../../runner/events.js'
import { exitCode } from '../../runner/exitCode.js'

const none = { passed: 0, failed: 0, inconclusive: 0, warned: 0, skipped: 0, todo: 0, notRun: 0 }
const quiet = {
  files: [],
  counts: none,
  unhandledErrors: 0,
  staleReferences: 0,
  unwritten: 0,
  strict: false,
  passWithNoTests: false,
  signal: undefined,
}
const file = (kind: ErrorRecord['kind']): FileRecord => ({
  path: 'a.mltest.ts',
  durationMs: 1,
  error: { kind, message: '', stack: '', location: null },
  console: [],
  tests: [],
})

test.each([
  ['one passed', { counts: { ...none, passed: 1 } }, 0],
  ['nothing ran', {}, 4],
  ['all skipped', { counts: { ...none, skipped: 3, todo: 1 } }, 4],
  ['nothing ran, as allowed', { passWithNoTests: true }, 0],
  ['only a warning', { counts: { ...none, warned: 1 } }, 0],
  ['inconclusive', { counts: { ...none, inconclusive: 1 } }, 0],
  ['inconclusive, strictly', { counts: { ...none, inconclusive: 1 }, strict: true }, 1],
  ['one failed', { counts: { ...none, passed: 5, failed: 1 } }, 1],
  ['a hook after the tests failed', { counts: { ...none, passed: 1 }, files: [file('hook')] }, 1],
  ['an unhandled error', { counts: { ...none, passed: 1 }, unhandledErrors: 1 }, 1],
  ['obsolete references in CI', { counts: { ...none, passed: 1 }, staleReferences: 1 }, 1],
  ['3 outranks 1', { counts: { ...none, failed: 1 }, unwritten: 1 }, 3],
  ['2 outranks 3', { counts: { ...none, failed: 1 }, unwritten: 1, files: [file('load')] }, 2],
  ['a signal outranks all', { files: [file('load')], unwritten: 1, signal: 130 }, 130],
])('%s', (_, facts, code) => {
  expect(exitCode({ ...quiet, ...facts })).toBe(code)
})
