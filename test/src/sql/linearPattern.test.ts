import fc from '../../support/property.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../../src/engines/duckdb/connect.js'
import type { Connection } from '../../../src/engines/duckdb/connect.js'
import { temporaryFolder } from '../../../src/engines/duckdb/temporaryFolder.js'
import { call, literal } from '../../../src/sql/build.js'
import { compile } from '../../../src/sql/compile.js'
import { duckdb } from '../../../src/sql/dialects/duckdb.js'
import { linearPattern } from '../../../src/sql/linearPattern.js'

let connection: Connection
beforeAll(async () => {
  connection = await connect({ memoryLimit: '500MB', threads: 1, folder: temporaryFolder() })
})
afterAll(() => connection.close())

async function matches(text: string, pattern: RegExp): Promise<unknown> {
  const found = call('matches', literal(text), literal(linearPattern(pattern)))
  return (await connection.query(`SELECT ${compile(found, duckdb)}`)).rows[0]?.[0]
}

const atoms = ['a', 'b', '.', '\\s', '\\S', '\\w', '\\d', '\\/', '\\-', '[ab]', '[^a]', '[\\s\\d]', '[\\S]', '[[]', '[^]', '\\u0061', '\\x62', '^', '$', '\\b', '\\cA', '\\0', '(?<n>a)', '(?:b)', '\\q', '[\\b]', '\\v'] // prettier-ignore
const repeats = ['', '', '', '*', '+', '?', '{1,2}', '*?']
const pattern = fc
  .array(fc.tuple(fc.constantFrom(...atoms), fc.constantFrom(...repeats)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([atom, repeat]) => (/^[\^$]$|^\\b$/.test(atom) ? atom : atom + repeat)).join(''))
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'A',
      '1',
      '_',
      '-',
      '/',
      '[',
      ' ',
      '\n',
      '\r',
      '\u2028',
      '\u00a0',
      '\u0001',
      '\b',
      '\v',
      'q',
      'é',
    ),
    { maxLength: 6 },
  ) // prettier-ignore
  .map((characters) => characters.join(''))

test('finds what the JavaScript expression finds', async () => {
  await fc.assert(
    fc.asyncProperty(pattern, text, fc.constantFrom('', 'i', 's'), async (source, value, flags) => {
      fc.pre(source.split('?<n>').length <= 2)
      const expression = new RegExp(source, flags)
      expect(await matches(value, expression)).toBe(expression.test(value))
    }),
    { numRuns: 500 },
  )
})

test('a code point outside of the first plane is one character', async () => {
  expect(await matches('😀', /^.$/u)).toBe(true)
  expect(await matches('😀', /^\ud83d\ude00$/)).toBe(true)
  expect(await matches('😀', /^[\u{1f600}-\u{1f602}]$/u)).toBe(true)
  expect(await matches('Ω', /^\p{Script=Greek}\P{Lowercase_Letter}?$/u)).toBe(true)
})

test.each([
  [/a(?=b)/, 'a look ahead, "(?="'],
  [/(?<!a)b/, 'a look behind, "(?<!"'],
  [/(a)\1/, 'a reference back to a group, "\\\\1"'],
  [/(?<n>a)\k<n>/, 'a reference back to a group, "\\\\k<n>"'],
  [/a{1001}/, 'more than 1,000 repetitions, "{1001}"'],
])('%s is refused by the part that cannot run', (expression, part) => {
  expect(() => linearPattern(expression)).toThrow(part)
})
