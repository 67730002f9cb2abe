import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { terminal } from '../../../runner/reporters/terminal.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

const golden = (name: string) => `golden/${name}`

test('tells a run to people', async () => {
  await expect(await textOf(terminal, story)).toMatchFileSnapshot(golden('terminal.txt'))
})

test('in colour', async () => {
  const text = await textOf(terminal, story, { colour: true })
  await expect(text).toMatchFileSnapshot(golden('terminal.ansi'))
  expect(stripVTControlCharacters(text)).toBe(await textOf(terminal, story))
})

test('without colour there is no escape character, whatever tests are called', async () => {
  expect(await textOf(terminal, story)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
})

test('the last line counts', async () => {
  const last = (await textOf(terminal, story)).trimEnd().split('\n').at(-1)
  expect(last).toMatch(/^2 passed, 5 failed, 1 inconclusive, 1 warned, 1 skipped, 1 todo, 1 not run/)
})

test('on a narrow terminal, messages and code keep within its width', async () => {
  const text = await textOf(terminal, story, { width: 50 })
  await expect(text).toMatchFileSnapshot(golden('terminal-narrow.txt'))
  // Paths and what tests wrote are left to the terminal, since people copy them.
  const kept = text.split('\n').filter((line) => /^ {4}(?!.*\.mltest\.ts)(?!.*│)/.test(line))
  const wide = kept.filter((line) => stringWidth(line) > 50)
  expect(kept.length).toBeGreaterThan(40)
  expect(wide).toEqual([])
})

test('a terminal shows progress, and nothing of it stays', async () => {
  const text = await textOf(terminal, story, { isTerminal: true, width: 60 })
  expect(text).toContain('0/4 files  0 passed, 0 failed')
  const screen = text
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r\u001b[2K') + 1).replace('\u001b[2K', ''))
  expect(screen.join('\n')).toBe(await textOf(terminal, story, { width: 60 }))
})

test('--silent hides what tests wrote', async () => {
  const text = await textOf(terminal, story, { silent: true })
  expect(text).not.toContain('hello out')
  expect(text).toContain('the pipeline is sound')
})

test('CI servers find no command in it', async () => {
  const text = await textOf(terminal, story)
  expect(text).not.toMatch(/^\s*::/m)
  expect(text).not.toContain('##vso[')
})
