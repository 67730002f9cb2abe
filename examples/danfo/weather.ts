import { DataFrame, readCSV } from 'danfojs-node'
import { fileURLToPath } from 'node:url'

/** A day's weather in Seattle, 2012 to 2015: temperatures in °C, precipitation in mm, wind in m/s. */
const days = await readCSV(fileURLToPath(new URL('../data/seattle-weather.csv', import.meta.resolve('vega-datasets'))))

/** What upstream changed, by the name given in FAULT; without one, nothing. */
const faults: Record<string, (frame: DataFrame) => DataFrame> = {
  none: (frame) => frame,
  fahrenheit: (frame) => frame.addColumn('temp_max', frame.column('temp_max').mul(1.8).add(32)) as DataFrame,
  nulls: (frame) =>
    frame.addColumn(
      'wind',
      frame.column('wind').map((_, i) => (i % 4 === 0 ? null : 1)),
    ) as DataFrame,
}

const everyOther = (start: number) => days.iloc({ rows: days.index.filter((day) => Number(day) % 2 === start) })

export const reference = everyOther(0)
export const batch = (faults[process.env['FAULT'] ?? 'none'] ?? ((frame) => frame))(everyOther(1))
