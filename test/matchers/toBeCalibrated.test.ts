import { expect, test } from 'vitest'
import { calibrationBins } from '../../src/math/calibrationBins.js'
import { expectedCalibrationError } from '../../src/math/expectedCalibrationError.js'
import { scored } from '../../src/models/scored.js'
import { judging } from '../support/judging.js'
import fc from '../support/property.js'

const { check } = judging()

/** Of every ten rows of a probability of p tenths, p come true; `tilt` more or fewer. */
function rowsOf(tilt: number) {
  return Array.from({ length: 1000 }, (_, i) => {
    const tenths = Math.floor(i / 100)
    return { id: i, p: tenths / 10, truth: i % 10 < tenths + tilt }
  })
}

const calibrated = scored(rowsOf(0), { target: 'truth', probability: 'p' })
const tilted = scored(rowsOf(2), { target: 'truth', probability: 'p' })

test('passes, fails and turns round; the bins are facts and the worst is told', async () => {
  const right = (await check(calibrated).toBeCalibrated()).verdict
  expect(right.outcome).toBe('pass')
  expect(right.received).toBeCloseTo(0, 12)
  const { verdict, message } = await check(tilted).toBeCalibrated({ bins: 10 })
  expect(verdict.outcome).toBe('fail')
  expect(verdict.received).toBeCloseTo(0.19, 12)
  expect(verdict.facts?.['bins']).toHaveLength(10)
  expect(message).toMatch(/Farthest off: [\d.]+ % predicted and [\d.]+ % came true, of 100 rows\./)
  expect((await check(tilted).not.toBeCalibrated()).verdict.outcome).toBe('pass')
  expect((await check(calibrated).not.toBeCalibrated()).verdict.outcome).toBe('fail')
})

test('agrees with counting in JavaScript, whatever the order of the rows', async () => {
  const rows = fc.array(fc.record({ p: fc.integer({ min: 0, max: 40 }).map((n) => n / 40), truth: fc.boolean() }), {
    minLength: 2,
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 2, max: 8 }), async (given, bins) => {
      const scores = [...new Set(given.map(({ p }) => p))].sort((a, b) => a - b)
      const rowsAt = (score: number, truth: boolean) =>
        given.filter((row) => row.p === score && row.truth === truth).length
      const counts = {
        scores,
        positives: scores.map((score) => rowsAt(score, true)),
        negatives: scores.map((score) => rowsAt(score, false)),
      }
      const data = scored(given, { target: 'truth', probability: 'p' })
      const { verdict } = await check(data).toBeCalibrated({ bins, max: 1 })
      expect(verdict.received).toBeCloseTo(expectedCalibrationError(calibrationBins(counts, bins)) ?? NaN, 12)
    }),
    { numRuns: 25 },
  )
})

test('no rows and misuse', async () => {
  expect((await check(calibrated.where('p > 2')).toBeCalibrated()).verdict).toMatchObject({
    outcome: 'fail',
    shown: 'no rows',
  })
  expect((await check(calibrated).toBeCalibrated({ bins: 1 })).message).toMatch(
    'the option "bins" must be a whole number from 2',
  )
  const guesses = scored(rowsOf(0), { target: 'truth', prediction: 'truth' })
  expect((await check(guesses).toBeCalibrated()).message).toMatch('names no probability')
})
