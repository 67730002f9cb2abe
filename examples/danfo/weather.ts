import { readCSV } from 'danfojs-node'
import { fileURLToPath } from 'node:url'

/** A day's weather in Seattle, 2012 to 2015: temperatures in °C, precipitation in mm, wind in m/s. */
const days = await readCSV(fileURLToPath(new URL('../data/seattle-weather.csv', import.meta.resolve('vega-datasets'))))

const everyOther = (start: number) => days.iloc({ rows: days.index.filter((day) => Number(day) % 2 === start) })

export const reference = everyOther(0)
export const batch = everyOther(1)

// What somebody upstream may change.
if (process.env['FAULT'] === 'fahrenheit') {
  batch.addColumn('temp_max', batch.column('temp_max').mul(1.8).add(32), { inplace: true })
}
if (process.env['FAULT'] === 'nulls') {
  const wind = batch.column('wind').map((_, day) => (day % 4 === 0 ? null : 1))
  batch.addColumn('wind', wind, { inplace: true })
}
