import { col, describe, expect, test } from 'mltest'
import { batch, january } from './data.js'

describe('the pipeline is sound', () => {
  test('the batch is whole', () => {
    expect(batch).toHaveColumns(['date', 'delay', 'distance', 'origin', 'destination'], { exact: true })
    expect(batch).toHaveColumnTypes({ date: 'timestamp', delay: 'integer', distance: 'integer', origin: 'string' })
    expect(batch).toHaveRowCountBetween(100_000, 10_000_000)
  })

  test('nothing is missing', () => {
    expect(batch).toHaveNoNulls(['date', 'origin', 'destination'])
    expect(batch).toHaveNullRateBelow('delay', 0.01)
  })

  test('every flight goes somewhere', () => {
    expect(batch).toSatisfy('origin <> destination')
    expect(batch).toSatisfy(col('distance').between(20, 5000))
    expect(batch).toHaveValuesBetween('delay', -120, 1800, { mostly: 0.9999 })
  })
})

describe('delays are minutes', () => {
  test('on the whole', () => {
    expect(batch.column('delay')).toHaveMeanBetween(0, 15)
    expect(batch.column('delay')).toHaveMedianBetween(-10, 10)
    expect(batch.column('delay')).toHaveStandardDeviationBetween(20, 50)
    expect(batch).toHaveQuantileBetween('delay', 0.95, 30, 120)
  })

  test('and flights are as far apart as airports are', () => {
    expect(batch).toHaveMinimumBetween('distance', 1, 100)
    expect(batch).toHaveMaximumBetween('distance', 2000, 5000)
    expect(batch).not.toHaveMeanBetween('distance', 0, 500)
  })
})

describe('the inputs are those the model knows', () => {
  test('they look like the training data', () => {
    expect(batch).toNotDriftFrom(january)
  })

  test('and like what was last reviewed', () => {
    expect(batch).toMatchReference()
  })
})
