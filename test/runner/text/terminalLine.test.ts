import { expect, test } from 'vitest'
import { terminalLine } from '../../../runner/text/terminalLine.js'
import { terminalText } from '../../../runner/text/terminalText.js'

test('a name of several lines stays on one', () => {
  expect(terminalLine('a\r\nb\nc')).toBe(String.raw`a\nb\nc`)
})

test('a command on a later line is none either', () => {
  expect(terminalLine('a\n::error::b')).toBe(String.raw`a\n: :error::b`)
})

test('text of several lines keeps them, and tabs have a known width', () => {
  expect(terminalText('a\r\n\tb')).toBe('a\n  b')
})
