import { expect, test } from 'mltest'
import { batch, reference } from './weather.js'

test('a frame is complete', () => {
  expect(batch).toHaveColumns(['date', 'precipitation', 'temp_max', 'temp_min', 'wind', 'weather'])
  expect(batch).toHaveNoNulls()
  expect(batch).toHaveRowCountBetween(700, 750)
  expect(batch).toHaveUniqueValues('date')
})

test('the weather is weather', () => {
  expect(batch).toHaveValuesBetween('temp_max', -20, 45)
  expect(batch).toHaveValuesIn('weather', ['drizzle', 'rain', 'sun', 'snow', 'fog'])
  expect(batch).toSatisfy('temp_min <= temp_max')
})

test('odd days are like even days', () => {
  expect(batch).toNotDriftFrom(reference)
})
