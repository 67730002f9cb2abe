import fc from '../../support/property.js'
import { expect, test } from 'vitest'
import { anyText } from '../../support/anyText.js'
import { escapeControls } from '../../../runner/text/escapeControls.js'

test('what a terminal would obey is shown as text', () => {
  expect(escapeControls('\u001b[31mred\u0007')).toBe(String.raw`\u001b[31mred\u0007`)
  expect(escapeControls('\u009b2J\u007f\r')).toBe(String.raw`\u009b2J\u007f\u000d`)
})

test('text that would read backwards, and half surrogates, are shown as text', () => {
  expect(escapeControls('\u202egnp.exe\u2066')).toBe(String.raw`\u202egnp.exe\u2066`)
  expect(escapeControls('\ud800x')).toBe(String.raw`\ud800x`)
})

test('letters of any script, emoji of several code points, tabs and line feeds stay', () => {
  const text = 'naïve 表格 שלום\u200d 👩‍🔬\n\tx'
  expect(escapeControls(text)).toBe(text)
})

test('nothing of the kind is left, whatever comes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = escapeControls(text)
      expect(escaped).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      expect(escapeControls(escaped)).toBe(escaped)
    }),
  )
})
