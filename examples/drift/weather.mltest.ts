import { dataset, describe, expect, test } from 'mltest'

/** A day's weather in Seattle and New York, 2012 to 2015. */
const weather = dataset('../../node_modules/vega-datasets/data/weather.csv')
const seattle = weather.where("location = 'Seattle'")
const newYork = weather.where("location = 'New York'")

// A model that is trained on one half of the days and used on the other: the same weather, by chance somewhat different.
const trained = seattle.where('day(date) % 2 = 0')
const used = seattle.where('day(date) % 2 = 1')

describe('the same city', () => {
  test('does not drift, whatever chance did', () => {
    expect(used).toNotDriftFrom(trained)
  })

  test('nor on the few days of snow and fog, where only a large change could be seen', () => {
    const rare = "weather IN ('snow', 'fog')"
    expect(used.where(rare)).toNotDriftFrom(trained.where(rare), { columns: ['temp_max'], minDetectable: 0.5 })
  })

  test("by classical numbers and thresholds of one's own", () => {
    expect(used).toHaveDriftBelow('wind', trained, { method: 'psi', threshold: 0.2 })
    expect(used).toHaveDriftBelow('temp_max', trained, { method: 'kolmogorovSmirnov', threshold: 0.01 })
    expect(used).toHaveNoNewCategories('weather', trained)
  })
})

describe('another city', () => {
  test('is another distribution', () => {
    expect(newYork).not.toNotDriftFrom(seattle, { columns: ['temp_max'] })
    expect(newYork).not.toHaveDriftBelow('temp_max', seattle, { method: 'wasserstein', threshold: 0.1 })
  })

  test('but has no other kinds of weather', () => {
    expect(newYork).toHaveNoNewCategories('weather', seattle)
  })
})
