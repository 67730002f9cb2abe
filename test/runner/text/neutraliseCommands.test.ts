import { expect, test } from 'vitest'
import { neutraliseCommands } from '../../../runner/text/neutraliseCommands.js'

test.each([
  ['::error file=a.ts,line=1::no', ': :error file=a.ts,line=1::no'],
  ['  ::add-mask::x', '  : :add-mask::x'],
  ['::set-output name=x::1\n::stop-commands::x', ': :set-output name=x::1\n: :stop-commands::x'],
  ['##vso[task.setvariable variable=x]y', '# #vso[task.setvariable variable=x]y'],
  ['x ##[error]y', 'x # #[error]y'],
  ["##teamcity[testFailed name='x']", "# #teamcity[testFailed name='x']"],
])('%j is no command any more', (text, safe) => {
  expect(neutraliseCommands(text)).toBe(safe)
})

test.each(['std::vector', 'a::b', '## heading', '#1', 'x::y::z', 'expect(a) :: Type'])('%j stays', (text) => {
  expect(neutraliseCommands(text)).toBe(text)
})
