import { dataset } from 'mltest'

/** Flights within the United States from January to June 2001: when, how late (minutes), how far (miles), from, to. */
const flights = dataset(process.env['FLIGHTS'] ?? '../../node_modules/vega-datasets/data/flights-3m.parquet', {
  name: 'flights',
})

/** What the model was trained on. */
export const january = flights.where("date < TIMESTAMP '2001-02-01'")

/** What it sees now: one batch, or all months since. */
export const batch =
  process.env['BATCH'] === undefined ? flights.where("date >= TIMESTAMP '2001-02-01'") : dataset(process.env['BATCH'])

export const airports = dataset(process.env['AIRPORTS'] ?? '../../node_modules/vega-datasets/data/airports.csv', {
  name: 'airports',
})
