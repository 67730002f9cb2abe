import { expect, test } from 'vitest'
import { randomGenerator } from '../../../src/math/randomGenerator.js'
import { expectNext } from '../../../src/store/series/expectNext.js'
import { fitTrend } from '../../../src/store/series/fitTrend.js'
import { groupPlaces } from '../../../src/store/series/groupPlaces.js'
import { seriesOf } from '../../../src/store/series/seriesOf.js'

const shapes = {
  stationary: () => 0,
  trending: (day: number) => day / 2,
  weekly: (day: number) => (day % 7 >= 5 ? -30 : 0),
  'growing weekly': (day: number) => day / 5 + (day % 7 >= 5 ? -30 : 0),
} as const

test.each(Object.entries(shapes))(
  'a %s series of 60 periods alarms at most once in fifty, and shows 5 sd',
  (_, shape) => {
    const random = randomGenerator(1)
    const noise = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const [counts, seen] = [
      { alarms: 0, judged: 0 },
      { missed: 0, changes: 0 },
    ]
    for (let series = 0; series < 40; series++) {
      const values = Array.from({ length: 60 }, (_, day) => shape(day) + noise())
      for (let day = 8; day < 60; day++) {
        const from = Math.max(0, day - 28)
        const past = values.slice(from, day).map((value, index) => ({ at: from + index, value }))
        const next = expectNext(past, day, 7)
        const isOutside = (value: number) => next === undefined || value < next.low || value > next.high
        counts.judged += 1
        if (isOutside(values[day] ?? NaN)) counts.alarms += 1
        if (day < 28) continue
        seen.changes += 1
        if (!isOutside(shape(day) + 5)) seen.missed += 1
      }
    }
    expect(counts.alarms / counts.judged).toBeLessThan(0.02)
    expect(seen.missed / seen.changes).toBeLessThan(0.005)
  },
)

test('days of a week whose levels chance may have made are one level, and others keep their own', () => {
  const levels = [0, 0.2, 0, 50, 50, -30, -30]
  const weeks = [-1, 1, 1, -1]
  const placeOf = (at: number) => at % 7
  const points = weeks.flatMap((noise, week) =>
    levels.map((level, day) => ({ at: 7 * week + day, value: level + noise })),
  )
  const groupOf = groupPlaces(points, placeOf)
  const groups = levels.map((_, place) => groupOf(place))
  expect(groups).toEqual([1, 1, 1, 2, 2, 0, 0])
})

test('a trend that chance may have made is none', () => {
  const random = randomGenerator(3)
  const noise = Array.from({ length: 20 }, (_, at) => ({ at, value: random() }))
  expect(fitTrend(noise, 20, () => 0).slope).toBe(0)
  const growing = noise.map(({ at, value }) => ({ at, value: value + at / 2 }))
  expect(fitTrend(growing, 20, () => 0).slope).toBeCloseTo(0.5, 1)
})

test('a past that never changed expects the same again', () => {
  const past = Array.from({ length: 10 }, (_, at) => ({ at, value: 7 }))
  expect(expectNext(past, 10, 7)).toMatchObject({ low: 7, high: 7 })
})

test('fewer than eight numbers expect nothing', () => {
  expect(expectNext([{ at: 0, value: 1 }], 1, 7)).toBeUndefined()
})

test('missing days leave their places empty; periods that are no times go by their order', () => {
  const days = ['2026-11-06', '2026-11-05', '2026-11-03', '2026-11-02'].map((period) => ({ period, value: 1 }))
  const { points, at } = seriesOf(days, '2026-11-09')
  const [first = { at: 0 }] = points
  expect([...points.map((point) => point.at - first.at), at - first.at]).toEqual([0, 1, 3, 4, 7])
  const batches = ['c', 'b', 'a'].map((period) => ({ period, value: 1 }))
  expect(seriesOf(batches, 'd').points.map((point) => point.at)).toEqual([0, 1, 2])
})
