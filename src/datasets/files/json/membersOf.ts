import { DataError } from '../../dataError.js'

/**
 * The members of an object as JSON text by name, those that are null left out. Throws where the text is no JSON, or a name
 * stands twice. NaN and Infinity are taken, as Python writes them.
 *
 * @param where  the file and line, for errors
 */
export function membersOf(text: string, where: string): ReadonlyMap<string, string | null> {
  const members = new Map<string, string | null>()
  let at = skipSpace(text, 1)
  while (text[at] !== '}') {
    const nameEnd = endOfText(text, at)
    const name: unknown = parsed(text.slice(at, nameEnd), where)
    at = skipSpace(text, nameEnd)
    if (typeof name !== 'string' || text[at] !== ':') throw malformed(where)
    if (members.has(name)) throw new DataError(`${where}: the name ${JSON.stringify(name)} stands twice in an object`)
    const start = skipSpace(text, at + 1)
    const end = endOfValue(text, start)
    const value = text.slice(start, end).trimEnd()
    parsed(value, where)
    members.set(name, value === 'null' ? null : value)
    at = skipSpace(text, end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
    else if (text[at] !== '}') throw malformed(where)
  }
  return members
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/\s/.test(text.charAt(at))) at++
  return at
}

/** Behind the closing quote. */
function endOfText(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** At the comma or brace that ends a value. */
function endOfValue(text: string, from: number): number {
  let depth = 0
  let at = from
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '"') {
      at = endOfText(text, at)
      continue
    }
    if (depth === 0 && (character === ',' || character === '}')) return at
    if (character === '{' || character === '[') depth++
    if (character === '}' || character === ']') depth--
    at++
  }
  return at
}

function parsed(value: string, where: string): unknown {
  if (/^-?(NaN|Infinity)$/.test(value)) return undefined
  try {
    return JSON.parse(value.includes('"') ? value : value.replace(/-?(NaN|Infinity)/g, '0'))
  } catch {
    throw malformed(where)
  }
}

function malformed(where: string): DataError {
  return new DataError(`${where}: the object is no JSON`)
}
