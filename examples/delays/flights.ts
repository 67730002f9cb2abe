import { dataset, onnx, predict } from 'mltest'

/** What the model looks at. */
export const inputs = ['hour', 'weekday', 'distance', 'origin'] as const

/** Flights within the United States from January to June 2001, with what the model knows of each and what it says. */
const flights = dataset('../../node_modules/vega-datasets/data/flights-3m.parquet', { name: 'flights' }).with({
  late: 'delay > 15',
  // A day of flights begins at 4: what leaves after midnight was meant to leave before.
  hour: "hour(date - INTERVAL '4 hours')",
  weekday: "isodow(date - INTERVAL '4 hours')",
  month: 'month(date)',
})

/** The half of January that the model was not trained on. */
export const january = predicted(flights.where('month = 1 AND minute(date) % 2 = 1'))

/** The months since, as many flights of them as tell a rate of one month to half a percent. */
export const later = predicted(flights.where('month BETWEEN 2 AND 6').sample(100_000))

/** Of the fifth of flights that are most likely late, passengers are warned. */
function predicted(rows: typeof flights) {
  return predict(onnx('model.onnx'), rows, { target: 'late', columns: inputs })
    .with({ warned: 'probability >= 0.3' })
    .as({ target: 'late', probability: 'probability', prediction: 'warned' })
}
