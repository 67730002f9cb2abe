import { randomGenerator } from '../../src/math/randomGenerator.js'
import { expectNext } from '../../src/store/series/expectNext.js'

export interface Continuing {
  readonly name: string
  /** In percent: of days that go on as before, how many alarm. */
  readonly alarms: number
  /** In percent: of changes by five standard deviations after four weeks, how many are seen. */
  readonly seen: number
}

/** What goes on, by day, in standard deviations of its noise. */
const shapes: Readonly<Record<string, (day: number) => number>> = {
  stationary: () => 0,
  growing: (day) => day / 2,
  'growing slowly': (day) => day / 25,
  'weekly: working days and weekends': (day) => (day % 7 >= 5 ? -30 : 0),
  'the same, and growing': (day) => day / 5 + (day % 7 >= 5 ? -30 : 0),
  'weekly: every day another level': (day) => [0, 3, 5, 4, 8, -10, -20][day % 7] ?? 0,
}

/** What `toContinue` says with a window of 28 and a season of 7 of series of 60 periods with normal noise. */
export function continuing(series: number): readonly Continuing[] {
  return Object.entries(shapes).map(([name, shape]) => {
    const random = randomGenerator(7)
    const noise = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    let [judged, wrong, changes, seen] = [0, 0, 0, 0]
    for (let at = 0; at < series; at++) {
      const values = Array.from({ length: 60 }, (_, day) => shape(day) + noise())
      for (let day = 8; day < 60; day++) {
        const from = Math.max(0, day - 28)
        const past = values.slice(from, day).map((value, index) => ({ at: from + index, value }))
        const { low, high } = expectNext(past, day, 7) ?? { low: NaN, high: NaN }
        const isOutside = (value: number) => value < low || value > high
        judged += 1
        if (isOutside(values[day] ?? NaN)) wrong += 1
        if (day < 28) continue
        changes += 1
        if (isOutside(shape(day) + 5)) seen += 1
      }
    }
    return { name, alarms: (100 * wrong) / judged, seen: (100 * seen) / changes }
  })
}
