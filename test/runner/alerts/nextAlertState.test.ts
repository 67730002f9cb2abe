import { expect, test } from 'vitest'
import { alertId } from '../../../runner/alerts/alertId.js'
import type { AlertState } from '../../../runner/alerts/alertState.js'
import { nextAlertState } from '../../../runner/alerts/nextAlertState.js'
import fc from '../../support/property.js'

const hour = 3_600_000
const start = Date.parse('2026-11-22T06:00:00Z')

/** What is told when runs end so, each so many hours after the start. */
function told(runs: readonly (readonly [hours: number, outcome: AlertState['state']])[]): readonly string[] {
  let state: AlertState | undefined
  return runs.map(([hours, outcome]) => {
    const next = nextAlertState(state, outcome, new Date(start + hours * hour))
    state = next.state
    return next.kind ?? '-'
  })
}

test('a first run that is fine is no news, one that fails is', () => {
  expect(told([[0, 'ok']])).toEqual(['-'])
  expect(told([[0, 'failing']])).toEqual(['failing'])
})

test('told are failing and fine again, once each', () => {
  expect(told([[0, 'ok'], [1, 'failing'], [1.1, 'failing'], [1.2, 'ok'], [1.3, 'ok'], [1.4, 'failing']])) // prettier-ignore
    .toEqual(['-', 'failing', '-', 'recovered', '-', 'failing'])
})

test('what goes on failing is told again after 1, 6 and 24 hours, and then no more', () => {
  const runs = Array.from({ length: 100 }, (_, half) => [half / 2, 'failing'] as const)
  const hours = told(runs).flatMap((kind, half) => (kind === 'stillFailing' ? [half / 2] : []))
  expect(hours).toEqual([1, 6, 24])
})

test('runs a day apart make one reminder of three', () => {
  expect(told([0, 24, 48, 72].map((hours) => [hours, 'failing'] as const))) // prettier-ignore
    .toEqual(['failing', 'stillFailing', '-', '-'])
})

test('whatever the runs, no alert comes twice for one state, and each failing is followed by at most one recovery', () => {
  const run = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom('ok' as const, 'failing' as const))
  fc.assert(
    fc.property(fc.array(run, { maxLength: 200 }), (runs) => {
      let state: AlertState | undefined
      let at = start
      const kinds: string[] = []
      const ids: string[] = []
      for (const [hours, outcome] of runs) {
        at += hours * hour
        const next = nextAlertState(state, outcome, new Date(at))
        state = next.state
        if (next.kind === undefined) continue
        kinds.push(next.kind)
        ids.push(alertId('orders', next.kind, next.state))
      }
      expect(new Set(ids).size).toBe(ids.length)
      expect(kinds.join(' ')).toMatch(/^(?:failing(?: stillFailing){0,3}(?: recovered|$) ?)*$/)
    }),
  )
})
