import { dataset, describe, expect, run, test } from 'mltest'

/** The month that has come; without a monitor, January. */
const flights = dataset(process.env['MLTEST_FILE'] ?? '../../node_modules/vega-datasets/data/flights-2k.json', {
  name: 'flights',
})

describe('flights', () => {
  test('nothing is missing', () => {
    expect(flights).toHaveNoNulls(['origin', 'destination', 'distance'])
    expect(flights).toHaveNullRateBelow('delay', 0.01)
  })

  test('delays are minutes', () => {
    expect(flights).toHaveMeanBetween('delay', -5, 25)
    expect(flights).toHaveQuantileBetween('delay', 0.95, 20, 150)
  })

  test('airports are those of the last month that was accepted', () => {
    expect(flights).toNotDriftFrom(run('latest accepted'), { columns: ['origin', 'destination', 'distance'] })
  })

  test('distances are those that were last reviewed', () => {
    expect(flights).toMatchReference({ columns: ['distance'] })
  })
})
