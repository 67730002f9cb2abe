import fc from '../support/property.js'
import { describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import type { knownPatterns } from '../../src/sql/knownPatterns.js'
import { forFrames } from '../support/forFrames.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const texts = dataset(
  {
    code: ['A-1', 'B-22', 'c-3', '', null],
    word: ['é', 'e\u0301', '\u{1F469}\u200D\u{1F4BB}', 'abc', null],
    n: [1, 2, 3, 4, 5],
    nothing: [null, null, null, null, null],
  },
  { name: 'texts' },
)
const none = texts.where('n > 99')

describe('toHaveValuesMatching', () => {
  test('finds a pattern anywhere in the text; empty is a text, null is not', async () => {
    const { verdict, message } = await check(texts).toHaveValuesMatching('code', /^[A-Z]-\d+$/)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.5, facts: { wrong: 2, judged: 4 } })
    expect(message).toContain('Expected  values matching /^[A-Z]-\\d+$/')
    expect((await check(texts).toHaveValuesMatching('code', /^([a-z]-\d+)?$/i)).verdict.outcome).toBe('pass')
    expect((await check(texts).toHaveValuesMatching('code', '-[0-9]')).verdict.received).toBe(0.25)
    expect((await check(texts).toHaveValuesMatching('word', /^.$/u)).verdict.received).toBe(0.75)
  })

  test.each([
    [/^(?!A).*$/, '"(?!"'],
    [/(?<=A)-/, '"(?<="'],
    [/(.)\1/, '"\\\\1"'],
  ])('%s cannot run in linear time, and the error says which part', async (pattern, part) => {
    const { verdict, message } = await check(texts).not.toHaveValuesMatching('code', pattern)
    expect(verdict.outcome).toBe('error')
    expect(message).toContain(part)
  })

  test('.not, mostly, values shown, nothing but nulls, no rows, misuse', async () => {
    expect((await check(texts).not.toHaveValuesMatching('code', /^[A-Z]/)).verdict.outcome).toBe('pass')
    expect((await check(texts).toHaveValuesMatching('code', /^[A-Z]/, { mostly: 0.5 })).verdict.outcome).toBe('pass')
    const shown = await check(texts).toHaveValuesMatching('code', /^[A-Z]/, { showValues: true })
    expect(shown.verdict.details).toEqual(['row 3: "c-3"', 'row 4: ""'])
    for (const [data, column] of [
      [texts, 'nothing'],
      [none, 'code'],
    ] as const)
      for (const checks of [check(data), check(data).not])
        expect((await checks.toHaveValuesMatching(column, /./)).verdict.outcome).toBe('fail')
    expect((await check(texts).toHaveValuesMatching('n', /./)).message).toContain('n (BIGINT) is integer')
    expect((await check(texts).toHaveValuesMatching('code', 5 as never)).verdict.outcome).toBe('error')
    expect((await check(texts).toHaveValuesMatching('code', '(')).verdict.outcome).toBe('error')
  })

  test('a pattern that backtracks for ever elsewhere is quick', async () => {
    const long = check({ x: ['a'.repeat(50_000)] })
    expect((await long.toHaveValuesMatching('x', /^(a+)+$/)).verdict.outcome).toBe('pass')
    expect((await long.toHaveValuesMatching('x', /^(a+)+b$/)).verdict.outcome).toBe('fail')
  })

  test.each([
    /^\w+$/,
    /\s/,
    /[^a-c]/,
    /a.c/,
    /^$/,
    /\bé/i,
    /[\u{1F600}-\u{1F64F}]/u,
    /\p{Lu}|\d/u,
    /[\]\[-]|\//,
    /x{2,3}?y*/,
  ])('%s means the same as in JavaScript', async (pattern) => {
    const part = fc.constantFrom(
      'a',
      'b',
      'c',
      'É',
      'é',
      ' ',
      '\n',
      '\u00a0',
      '\u{1F600}',
      'x',
      'xx',
      'y',
      '7',
      '[',
      ']',
      '/',
      '_',
      '\\',
    )
    const x = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''))
    await forFrames(fc.record({ x }), async (rows, data) => {
      const unicode = new RegExp(pattern.source, pattern.flags.includes('u') ? pattern.flags : `${pattern.flags}u`)
      const naive = canBeUnicode(pattern) ? unicode : pattern
      const wrong = rows.filter((row) => !naive.test(row.x)).length
      expect((await check(data).toHaveValuesMatching('x', pattern)).verdict.received).toBe(wrong / rows.length)
    })
  })
})

describe('toHaveValuesLike', () => {
  const forms: Readonly<
    Record<keyof typeof knownPatterns, readonly [right: readonly string[], wrong: readonly string[]]>
  > = {
    email: [
      ['a@b.co', 'first.last+tag@sub.example.co.uk', 'josé@example.com', "o'neil@x.org"],
      ['a@b', '@b.co', 'a b@c.de', 'a..b@c.de', 'a@-b.de', 'a@b.c d', 'a@b@c.de', ''],
    ],
    uuid: [
      [
        '123e4567-e89b-12d3-a456-426614174000',
        '00000000-0000-0000-0000-000000000000',
        '123E4567-E89B-12D3-A456-426614174000',
      ],
      [
        '123e4567e89b12d3a456426614174000',
        '123e4567-e89b-12d3-a456-42661417400g',
        '{123e4567-e89b-12d3-a456-426614174000}',
      ],
    ],
    ulid: [
      ['01ARZ3NDEKTSV4RRFFQ69G5FAV'],
      ['81ARZ3NDEKTSV4RRFFQ69G5FAV', '01ARZ3NDEKTSV4RRFFQ69G5FA', '01ARZ3NDEKTSV4RRFFQ69G5FAU'],
    ],
    url: [
      [
        'https://example.com',
        'http://a.b/c?d=e#f',
        'HTTPS://u:p@x.org:8080/',
        'http://[::1]/',
        'http://localhost:3000',
      ],
      ['example.com', 'ftp://x.org', 'http://', 'https://a b.com', 'http://-x.org', 'https://x.org/a b'],
    ],
    hostname: [
      ['example.com', 'localhost', 'a-1.b2'],
      ['-a.com', 'a_b', 'a..b', 'a.'],
    ],
    ipv4: [
      ['0.0.0.0', '255.255.255.255', '10.1.2.3'],
      ['256.0.0.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.4 '],
    ],
    ipv6: [
      ['::', '::1', '2001:db8::8a2e:370:7334', '1:2:3:4:5:6:7:8', '::ffff:10.0.0.1', 'fe80::1'],
      ['1:2:3', '1::2::3', '12345::', ':1', '1:2:3:4:5:6:7:8:9', 'g::'],
    ],
    mac: [
      ['00:1a:2B:3c:4d:5e', '00-1A-2B-3C-4D-5E'],
      ['00:1a:2b:3c:4d', '001a2b3c4d5e', '00:1a:2b:3c:4d:5g'],
    ],
    'iso-date': [
      ['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-31'],
      ['2026-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-1-1', '24.11.2026', '2026-11-24T00:00'],
    ],
    'iso-time': [
      ['12:30', '23:59:59', '00:00:00.123456', '12:30Z', '12:30:00+02:00'],
      ['24:00', '12:60', '1:30', '12:30:60'],
    ],
    'iso-datetime': [
      ['2026-11-24T12:30:00Z', '2026-11-24 12:30', '2026-11-24T12:30:00.5+0200'],
      ['2026-11-24', '2026-02-30T12:30', '2026-11-24T25:00'],
    ],
    e164: [
      ['+4930123456', '+12025550123'],
      ['4930123456', '+0123456789', '+49 30 123456', '+1234567890123456'],
    ],
    slug: [
      ['a', 'a-name-2'],
      ['A', '-a', 'a--b', 'a_b', ''],
    ],
    semver: [
      ['1.2.3', '0.0.0', '1.0.0-beta.1+build.5'],
      ['1.2', '01.2.3', 'v1.2.3', '1.2.3-'],
    ],
    'hex-color': [
      ['#fff', '#FFFFFF', '#ffff', '#12345678'],
      ['fff', '#ff', '#12345', '#ggg'],
    ],
  }

  test.each(Object.entries(forms))('%s', async (pattern, [right, wrong]) => {
    const judged = await Promise.all(
      [right, wrong].map((x) => check({ x: [...x] }).toHaveValuesLike('x', pattern as 'email', { showValues: 20 })),
    )
    expect(judged[0]?.verdict).toMatchObject({ outcome: 'pass' })
    expect(judged[1]?.verdict).toMatchObject({ outcome: 'fail', received: 1 })
  })

  test('.not, nulls, no rows, misuse', async () => {
    expect((await check(texts).not.toHaveValuesLike('code', 'uuid')).verdict.outcome).toBe('pass')
    expect((await check({ x: ['a@b.co', null] }).not.toHaveValuesLike('x', 'email')).verdict.outcome).toBe('fail')
    expect((await check(texts).not.toHaveValuesLike('nothing', 'email')).verdict.outcome).toBe('fail')
    expect((await check(none).not.toHaveValuesLike('code', 'email')).verdict.outcome).toBe('fail')
    expect((await check(texts).toHaveValuesLike('code', 'e-mail' as 'email')).message).toContain(
      'did you mean "email"?',
    )
    expect((await check(texts).toHaveValuesLike('n', 'email')).verdict.outcome).toBe('error')
  })
})

describe('toHaveStringLengthBetween', () => {
  test('counts code points', async () => {
    expect((await check(texts).toHaveStringLengthBetween('word', 1, 3)).verdict).toMatchObject({
      outcome: 'pass',
      received: 0,
    })
    expect((await check(texts).toHaveStringLengthBetween('word', 2, 3)).verdict.received).toBe(0.25)
    const { verdict, message } = await check(texts).toHaveStringLengthBetween('code', 1, Infinity)
    expect(verdict).toMatchObject({ outcome: 'fail', received: 0.25 })
    expect(message).toContain('Expected  lengths between 1 and Infinity')
  })

  test('a reference gives its own lengths, widened', async () => {
    const about = { relativeTo: texts, within: 0.5 }
    expect(
      (await check({ code: ['abcdef', 'abcdefg'] }).toHaveStringLengthBetween('code', about)).verdict.received,
    ).toBe(0.5)
  })

  test('.not, nothing but nulls, no rows, misuse', async () => {
    expect((await check(texts).not.toHaveStringLengthBetween('code', 1, 4)).verdict.outcome).toBe('pass')
    for (const [data, column] of [
      [texts, 'nothing'],
      [none, 'code'],
    ] as const)
      for (const checks of [check(data), check(data).not])
        expect((await checks.toHaveStringLengthBetween(column, 0, 9)).verdict.outcome).toBe('fail')
    expect((await check(texts).toHaveStringLengthBetween('n', 0, 9)).verdict.outcome).toBe('error')
    expect((await check(texts).toHaveStringLengthBetween('code', -1, 9)).verdict.outcome).toBe('error')
  })

  test('agrees with JavaScript', async () => {
    const x = fc.option(fc.string({ unit: 'binary', maxLength: 6 }), { nil: null })
    await forFrames(fc.record({ x }), async (rows, data) => {
      const values = rows.map((row) => row.x).filter((value) => value !== null)
      const wrong = values.filter((value) => Array.from(value).length < 1 || Array.from(value).length > 3).length
      const { verdict } = await check(data).toHaveStringLengthBetween('x', 1, 3)
      expect(verdict.received).toBe(values.length === 0 ? null : wrong / values.length)
    })
  })
})

/** JavaScript alone sees half of a character without the flag u; some patterns are not allowed with it. */
function canBeUnicode({ source, flags }: RegExp): boolean {
  try {
    new RegExp(source, `${flags.replace('u', '')}u`)
    return true
  } catch {
    return false
  }
}
