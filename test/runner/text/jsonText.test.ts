import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { anyText } from '../../support/anyText.js'
import { jsonText } from '../../../runner/text/jsonText.js'

test('what a terminal or a CI server would obey is escaped and reads back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const json = jsonText({ text })
      expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
      expect(JSON.parse(json)).toEqual({ text })
    }),
  )
  expect(jsonText('##vso[x]')).toBe('"\\u0023#vso[x]"\n')
})

test('numbers that JSON cannot hold are strings', () => {
  expect(jsonText([Number.NaN, -Infinity, 2n ** 64n])).toBe(
    '[\n  "NaN",\n  "-Infinity",\n  "18446744073709551616"\n]\n',
  )
})
