import { expect, test } from 'vitest'
import { codeFrame } from '../../../runner/text/codeFrame.js'

const source = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`).join('\n')
const textOf = (code: string, line: number, column: number, width: number, context?: number) =>
  codeFrame(code, { line, column, width, ...(context === undefined ? {} : { context }) }).map(
    ({ margin, text }) => margin + text,
  )

test('marks the place between two lines before and two after', () => {
  expect(textOf(source, 10, 6, 80)).toEqual([
    '   8 | line 8',
    '   9 | line 9',
    '> 10 | line 10',
    '     |      ^',
    '  11 | line 11',
    '  12 | line 12',
  ])
})

test('without context it is the line alone', () => {
  expect(textOf(source, 10, 6, 80, 0)).toEqual(['> 10 | line 10', '     |      ^'])
})

test('ends where the file ends', () => {
  expect(textOf('only', 1, 1, 80)).toEqual(['> 1 | only', '    | ^'])
  expect(textOf('only', 2, 1, 80)).toEqual([])
})

test('the caret stands under its character, wide ones and tabs before it', () => {
  expect(textOf("\texpect('表格').x", 1, 13, 80)).toEqual(["> 1 |   expect('表格').x", '    |                ^'])
})

test('long lines are cut, and a place beyond the cut has no caret', () => {
  expect(textOf('x'.repeat(100), 1, 90, 20)).toEqual([`> 1 | ${'x'.repeat(13)}…`])
})

test('the source is untrusted, and may hold secrets', () => {
  expect(textOf("sql('postgres://me:hunter2@db/x')\u001b[2J", 1, 1, 80)[0]).toBe(
    String.raw`> 1 | sql('postgres://me:***@db/x')\u001b[2J`,
  )
})
