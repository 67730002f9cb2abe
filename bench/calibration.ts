import { falseAlarms } from './calibration/falseAlarms.js'
import { generator } from './calibration/generator.js'
import { faults, power } from './calibration/power.js'
import { writeResults, type Results, type Sizes } from './calibration/results.js'
import { calibrationText } from './calibration/calibrationText.js'
import type { Section } from './writeSection.js'

const sizes: readonly Sizes[] = [
  { reference: 50, current: 50 },
  { reference: 200, current: 100 },
  { reference: 200, current: 2000 },
  { reference: 1000, current: 100 },
  { reference: 1000, current: 500 },
  { reference: 500, current: 5000 },
  { reference: 5000, current: 500 },
  { reference: 20_000, current: 5000 },
  { reference: 1_000_000, current: 1_000_000 },
]
const seed = 42

/**
 * How often the default rule alarms where nothing changed, and where something did: half an hour, or with `--quick` two minutes and
 * too few tables to publish.
 */
export default function calibration({ quick = false } = {}): Promise<Section> {
  const next = generator(seed)
  const results: { -readonly [Key in keyof Results]: Results[Key] } = { falseAlarms: [], byShape: [], power: [] }
  const publish = () => {
    if (!quick) writeResults(results)
  }
  // 2,000 tables of 50 columns where the size allows: the largest are limited by the values that are drawn.
  const [most, values] = quick ? [5000, 3e7] : [100_000, 1e9]
  for (const each of sizes) {
    const columns = Math.min(most, Math.ceil(values / (each.reference + each.current) / 50) * 50)
    const { tables, byShape } = falseAlarms(each, columns, next)
    results.falseAlarms = [...results.falseAlarms, ...tables]
    results.byShape = [...results.byShape, ...byShape]
    for (const table of tables) console.log(JSON.stringify(table))
    publish()
  }
  for (const fault of faults)
    for (const current of [100, 500, 5000])
      for (const columns of current === 500 ? [1, 10] : [1]) {
        const found = power(fault, { reference: 5000, current }, columns, quick ? 50 : 500, next)
        results.power = [...results.power, ...found]
        for (const each of found) console.log(JSON.stringify(each))
        publish()
      }
  return Promise.resolve({ title: 'Calibration of the drift rule', text: calibrationText(results) })
}
