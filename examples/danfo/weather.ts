import { readCSV } from 'danfojs-node'
import { fileURLToPath } from 'node:url'

/** A day's weather in Seattle, 2012 to 2015: temperatures in °C, precipitation in mm, wind in m/s. */
const days = await readCSV(fileURLToPath(new URL('../data/seattle-weather.csv', import.meta.resolve('vega-datasets'))))

const everyOther = (start: number) => days.iloc({ rows: days.index.filter((day) => Number(day) % 2 === start) })

export const reference = everyOther(0)
export const batch = everyOther(1)

// What somebody upstream may change.
if (process.env['FAULT'] === 'fahrenheit') change('temp_max', (celsius) => Number(celsius) * 1.8 + 32)
if (process.env['FAULT'] === 'nulls') change('wind', (wind, day) => (day % 4 === 0 ? null : Number(wind)))

function change(column: string, to: (value: unknown, day: number) => number | null): void {
  const values = batch.column(column).values.map(to)
  // Danfo holds nulls in its columns, whatever its type of an array says.
  batch.addColumn(column, values as number[], { inplace: true })
}
