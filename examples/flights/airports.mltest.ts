import { expect, test } from 'mltest'
import { airports } from './data.js'

test('an airport has one row, on the map', () => {
  expect(airports).toHaveUniqueValues('iata')
  expect(airports).toHaveValuesBetween('latitude', -90, 90)
  expect(airports).toHaveValuesBetween('longitude', -180, 180)
})

// One row says Thailand: known, reported to whoever keeps the file, and no reason to stop.
test('airports are in the United States or near them', { severity: 'warn' }, () => {
  expect(airports).toHaveValuesIn('country', ['USA', 'Federated States of Micronesia', 'N Mariana Islands', 'Palau'])
})
