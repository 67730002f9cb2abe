import { DataError } from '../../dataError.js'
import { memberNames } from './memberNames.js'

export interface ObjectScanner {
  /** Looks at the next bytes of UTF-8; gives the objects that end in them, if it collects them. */
  push(piece: Buffer): readonly ScannedObject[]
  /** Holds that nothing is left open. */
  end(): ObjectFacts
}

export interface ScannedObject {
  /** Of its first character, from 1. */
  readonly line: number
  readonly text: string
}

/** What stands in a file. */
export interface ObjectFacts {
  /** The objects are elements of one array, not one a line. */
  readonly isArray: boolean
  readonly objects: number
  /** Names of their members, in the order of their first appearance. */
  readonly names: readonly string[]
}

/** Deeper values are no data that anyone tests, and overflow the stack of the engine. */
const deepest = 100

const tab = 9
const lineFeed = 10
const carriageReturn = 13
const space = 32
const quote = 34
const comma = 44
const openBracket = 91
const backslash = 92
const closeBracket = 93
const openBrace = 123
const closeBrace = 125

const escape = Uint8Array.of(backslash)

// Most bytes mean nothing, and are passed over in a loop of their own: 400 MB a second instead of 80.
const endsText = tableOf([quote, backslash, lineFeed])
const endsPlain = tableOf([quote, openBrace, openBracket, closeBrace, closeBracket, comma, lineFeed])

/**
 * Parts JSON into its rows: one object a line, or the elements of one array. Holds that there is nothing else, that each is closed, and
 * that none is nested too deep; whether an object is right within is for others to say.
 */
export function objectScanner(label: string, collects = false): ObjectScanner {
  let isArray = false
  let expected: 'first' | 'object' | 'object or end' | 'line end' | 'comma or end' | 'nothing' = 'first'
  let depth = 0
  let isText = false
  let isEscaped = false
  let isName = false
  let line = 1
  let firstLine = 1
  let objects = 0
  const names = memberNames(label)
  let parts: Buffer[] = []

  const fault = (found: string) => {
    const wanted = isArray ? 'an object as element of the array' : 'one object a line, or an array of objects'
    return new DataError(`${label}, line ${line}: expected ${wanted}; found ${found}`)
  }

  /** A byte between objects. */
  function outside(code: number): void {
    if (code === lineFeed) {
      line++
      if (expected === 'line end') expected = 'object'
    } else if (code === openBrace && (expected === 'first' || expected.startsWith('object'))) {
      depth = 1
      firstLine = line
      isName = true
    } else if (code === openBracket && expected === 'first') {
      isArray = true
      expected = 'object or end'
    } else if (code === comma && expected === 'comma or end') expected = 'object'
    else if (code === closeBracket && (expected === 'comma or end' || expected === 'object or end'))
      expected = 'nothing'
    else if (code !== space && code !== tab && code !== carriageReturn) throw fault(unexpected(code, expected))
  }

  /** A byte within an object, but not within a text. */
  function inside(code: number): void {
    if (code === quote) {
      isText = true
      if (isName) names.begin()
    } else if (code === openBrace || code === openBracket) {
      if (++depth > deepest) throw fault(`an object nested deeper than ${deepest} levels`)
    } else if (code === closeBrace || code === closeBracket) depth--
    else if (code === comma && depth === 1) isName = true
    else if (code === lineFeed) {
      if (!isArray) throw fault('an object that goes on over the end of the line')
      line++
    }
  }

  /** A quote, backslash or line end within a text. */
  function within(code: number): void {
    if (code === lineFeed) throw fault('a line end within a text')
    isEscaped = code === backslash
    if (isEscaped && isName) names.push(escape, 0, 1)
    if (isEscaped) return
    isText = false
    if (isName) names.end(objects, line)
    isName = false
  }

  return {
    push(piece) {
      const found: ScannedObject[] = []
      const { length } = piece
      let start = 0
      let at = 0
      while (at < length) {
        if (isText) {
          const from = at
          if (isEscaped) {
            isEscaped = false
            at++
          }
          while (at < length && endsText[piece[at] ?? 0] === 0) at++
          if (isName) names.push(piece, from, at)
          if (at < length) within(piece[at++] ?? 0)
        } else if (depth > 0) {
          while (at < length && endsPlain[piece[at] ?? 0] === 0) at++
          if (at === length) break
          inside(piece[at++] ?? 0)
          if (depth > 0) continue
          objects++
          expected = isArray ? 'comma or end' : 'line end'
          if (!collects) continue
          found.push({ line: firstLine, text: Buffer.concat([...parts, piece.subarray(start, at)]).toString('utf8') })
          parts = []
        } else {
          outside(piece[at++] ?? 0)
          if (depth > 0) start = at - 1
        }
      }
      if (collects && depth > 0) parts.push(Buffer.from(piece.subarray(start)))
      return found
    },
    end() {
      if (depth > 0) {
        throw new DataError(
          `${label}, line ${firstLine}: expected the end of the object; found that of the file, which was cut off`,
        )
      }
      if (isArray && expected !== 'nothing')
        throw new DataError(
          `${label}, line ${line}: expected the end of the array; found that of the file, which was cut off`,
        )
      if (objects === 0) throw new DataError(`${label}: holds no rows, and so no columns`)
      return { isArray, objects, names: names.all() }
    },
  }
}

function unexpected(code: number, expected: string): string {
  if (code === openBrace) return expected === 'line end' ? 'two objects on a line' : 'an object after the end'
  const character = String.fromCharCode(code)
  if (character === '[') return 'a list'
  if (character === '"') return 'a text'
  if (/[-\d]/.test(character)) return 'a number'
  if (character === 'n') return 'null'
  if (/[tf]/.test(character)) return 'true or false'
  return character === ',' || character === ']' || character === '}' ? `a stray ${character}` : 'what is no JSON'
}

/** 1 for the bytes that are listed, else 0. */
function tableOf(codes: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (codes.includes(code) ? 1 : 0))
}
