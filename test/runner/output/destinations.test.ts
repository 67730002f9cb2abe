import path from 'node:path'
import { expect, test } from 'vitest'
import { destinations } from '../../../runner/output/destinations.js'

const root = path.resolve('/project')
const of = (reporters: readonly string[], outputFile?: string | Readonly<Record<string, string>>) =>
  destinations({ root, reporters, outputFile }).map(({ reporter, to }) => [reporter, to])

test('one machine format may have standard output, and silences people’s unless they were asked for', () => {
  expect(of(['default'])).toEqual([['default', 'stdout']])
  expect(of(['json'])).toEqual([['json', 'stdout']])
  expect(of(['json', 'default'])).toEqual([
    ['json', 'stdout'],
    ['default', 'stderr'],
  ])
  expect(() => of(['json', 'junit'])).toThrow('only one of json and junit')
})

test('with files for all machine formats, people are told as ever', () => {
  const file = path.join(root, 'out', 'a.xml')
  expect(of(['junit'], 'out/a.xml')).toEqual([
    ['default', 'stdout'],
    ['junit', file],
  ])
  expect(of(['junit', 'json', 'dot'], { junit: 'out/a.xml' })).toEqual([
    ['junit', file],
    ['json', 'stdout'],
    ['dot', 'stderr'],
  ])
  expect(() => of(['default'], 'x')).toThrow('--outputFile needs to know which reporter')
})
