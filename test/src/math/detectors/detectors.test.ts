import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Detector } from '../../../../src/math/detectors/detector.js'
import { detectors } from '../../../../src/math/detectors/detectors.js'
import { driftPoints } from '../../../../src/math/detectors/driftPoints.js'
import { pythonSample } from '../../../../src/math/detectors/pythonSample.js'

interface Reference {
  readonly streams: Readonly<Record<string, string | readonly number[]>>
  readonly cases: readonly {
    readonly call: string
    readonly detector: keyof typeof detectors
    readonly parameters: object
    readonly changes: Readonly<Record<string, readonly number[]>>
  }[]
}

// Made by river 0.26.1: test/support/reference/remakeDrift.py.
const file = new URL('../../../support/reference/river.json', import.meta.url)
const { streams, cases } = JSON.parse(readFileSync(file, 'utf8')) as Reference
const errorsOf = (stream: string): number[] => Array.from(streams[stream] ?? [], Number)

test.each(cases)('sees the changes that river sees: $call', ({ detector, parameters, changes }) => {
  const make: (parameters: object) => Detector = detectors[detector]
  for (const [stream, points] of Object.entries(changes)) {
    expect({ [stream]: driftPoints(errorsOf(stream), make(parameters)) }).toEqual({ [stream]: points })
  }
})

test('every detector has been shown a change, at its defaults but for those that are for large errors', () => {
  const shown = cases.filter(({ changes }) => Object.values(changes).some((points) => points.length > 0))
  expect(new Set(shown.map(({ detector }) => detector))).toEqual(new Set(Object.keys(detectors)))
})

test('samples as Python does', () => {
  // r = random.Random(5); r.sample(range(70), 5), r.sample(range(70), 5)
  const few = pythonSample(5, 70, 5)
  expect([few(), few()]).toEqual([
    [32, 45, 67, 3, 59],
    [31, 6, 20, 14, 47],
  ])
  // r = random.Random(2**40); r.sample(range(1000), 6)
  expect(pythonSample(2 ** 40, 1000, 6)()).toEqual([106, 361, 686, 67, 436, 49])
})

test('no error, and no row, is no change', () => {
  for (const make of Object.values(detectors)) {
    expect(driftPoints(new Float64Array(2000), make())).toEqual([])
    expect(driftPoints([], make())).toEqual([])
  }
})
