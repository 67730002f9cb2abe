import { Misuse } from './misuse.js'

/**
 * A JavaScript regular expression in the syntax of RE2, which engines run in linear time, with the same meaning: white space and line
 * ends are those of JavaScript, and a code point is one character. What RE2 has not is a `Misuse` that names the part.
 */
export function linearPattern(pattern: RegExp): string {
  const flags = ['i', 'm', 's'].filter((flag) => pattern.flags.includes(flag)).join('')
  const parts = pattern.source.match(token) ?? []
  const written = parts.map((part) => {
    if (part.startsWith('\\')) return escape(part, false, pattern)
    if (part.startsWith('[')) return characterClass(part, pattern)
    if (part.startsWith('(?')) return group(part, pattern)
    if (part === '.') return pattern.dotAll ? part : String.raw`[^\n\r\x{2028}\x{2029}]`
    if (part.length > 1 && repeats(part).some((count) => count > 1000)) {
      throw refused(pattern, part, 'more than 1,000 repetitions')
    }
    return part
  })
  return (flags === '' ? '' : `(?${flags})`) + written.join('')
}

const escaped =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u\{[\da-fA-F]+\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[a-zA-Z]|\\k<[^>]*>|\\[pP]\{[^}]*\}|\\[1-9]\d*|\\[\s\S]/u
const opened = /\(\?(?:<?[=!]|<[^>]*>|[a-z-]*:)/
const token = new RegExp(
  String.raw`${escaped.source}|\[(?:\\[\s\S]|[^\]\\])*\]|${opened.source}|\{\d+(?:,\d*)?\}|[\s\S]`,
  'gu',
)
const member = new RegExp(String.raw`${escaped.source}|[\s\S]`, 'gu')

function characterClass(part: string, pattern: RegExp): string {
  if (part === '[]') return String.raw`[^\x{0}-\x{10ffff}]`
  if (part === '[^]') return '(?s:.)'
  const [, negation = '', members = ''] = /^\[(\^?)([\s\S]*)\]$/.exec(part) ?? []
  const written = (members.match(member) ?? []).map((each) => {
    if (each === '[' && pattern.flags.includes('v')) throw refused(pattern, part, 'a set within a set')
    if (each === '[') return String.raw`\[`
    return each.startsWith('\\') ? escape(each, true, pattern) : each
  })
  return `[${negation}${written.join('')}]`
}

const spaces = String.raw`\t\n\v\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`
const notSpaces = String.raw`\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}`

function escape(part: string, isInClass: boolean, pattern: RegExp): string {
  const [, letter = ''] = part
  if (part === String.raw`\s`) return isInClass ? spaces : `[${spaces}]`
  if (part === String.raw`\S`) return isInClass ? notSpaces : `[${notSpaces}]`
  if (part === String.raw`\0`) return String.raw`\x{0}`
  if (part === String.raw`\b` && isInClass) return String.raw`\x{8}`
  if (/^\\[1-9]|^\\k</.test(part)) throw refused(pattern, part, 'a reference back to a group')
  if (letter === 'c' && part.length === 3) return String.raw`\x{${(part.charCodeAt(2) % 32).toString(16)}}`
  if (letter === 'u' && part.length > 2) return codePoint(part, pattern)
  if ((letter === 'p' || letter === 'P') && part.length > 2) return property(part, pattern)
  if (/^\\[dDwWbBtnrfvx]/.test(part)) return part
  // Any other letter stands for itself, but has a meaning of its own in RE2.
  return /^\\[a-zA-Z]$/.test(part) ? letter : part
}

function codePoint(part: string, pattern: RegExp): string {
  const [high = '', low] = part.split(String.raw`\u`).filter((digits) => digits !== '')
  if (low !== undefined) {
    const pair = 0x10000 + (parseInt(high, 16) - 0xd800) * 0x400 + parseInt(low, 16) - 0xdc00
    return String.raw`\x{${pair.toString(16)}}`
  }
  const digits = high.replace(/[{}]/g, '')
  const isUnicode = pattern.unicode || pattern.flags.includes('v')
  return high.startsWith('{') && !isUnicode ? `u${high}` : String.raw`\x{${digits}}`
}

const categories: Readonly<Record<string, string>> = {
  Letter: 'L',
  Lowercase_Letter: 'Ll',
  Uppercase_Letter: 'Lu',
  Mark: 'M',
  Number: 'N',
  Decimal_Number: 'Nd',
  Punctuation: 'P',
  Symbol: 'S',
  Separator: 'Z',
}

function property(part: string, pattern: RegExp): string {
  const name = part.slice(3, -1).replace(/^(?:Script|sc|General_Category|gc)=/, '')
  const known = categories[name] ?? name
  if (/^(?:[CLMNPSZ][a-z]?|[A-Z][a-z]{3,}(?:_[A-Z][a-z]+)*)$/.test(known)) return `${part.slice(0, 2)}{${known}}`
  throw refused(pattern, part, 'this property of characters')
}

function group(part: string, pattern: RegExp): string {
  if (/^\(\?<?[=!]$/.test(part)) throw refused(pattern, part, part.includes('<') ? 'a look behind' : 'a look ahead')
  return part.replace('(?<', '(?P<')
}

function repeats(part: string): readonly number[] {
  return part.slice(1, -1).split(',').map(Number)
}

function refused(pattern: RegExp, part: string, what: string): Misuse {
  return new Misuse(
    `${String(pattern)} has ${what}, ${JSON.stringify(part)}, which the engine's regular expressions, of linear time, do not know; say it in another way, or with SQL in toSatisfy()`,
  )
}
