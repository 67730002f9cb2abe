import { DataError } from '../../dataError.js'
import type { Dialect } from './dialect.js'

export interface CsvRecord {
  /** Of its first character, from 1; a record may go on over several lines. */
  readonly line: number
  readonly fields: readonly CsvField[]
}

export interface CsvField {
  readonly text: string
  readonly quoted: boolean
}

export interface RecordParser {
  /** The records that this piece completes. */
  push(piece: string): readonly CsvRecord[]
  /** The last record, where no line end follows it. */
  end(): readonly CsvRecord[]
}

/** Longer ones are quotes that are never closed; a string of JavaScript ends at 512 MB. */
const longestField = 1 << 26

/**
 * Reads CSV text piece by piece, by RFC 4180 and as strictly: what stands in a quoted field is text, line ends too, and after its
 * closing quote comes a delimiter or the end of the line. Spaces around a quoted field are no part of it; a quote within an
 * unquoted field is text. Lines end in LF, CRLF or CR. An empty line is a record of one empty field.
 *
 * @param label  the file, for errors
 */
export function recordParser({ delimiter, quote, escape, comment }: Dialect, label: string): RecordParser {
  let state: 'start' | 'plain' | 'quoted' | 'escaped' | 'quote' | 'closed' | 'comment' = 'start'
  let fields: CsvField[] = []
  let text = ''
  let line = 1
  let firstLine = 1
  let quoteLine = 1
  let afterCarriageReturn = false
  let done: CsvRecord[] = []

  const isLineEnd = (character: string) => character === '\n' || character === '\r'

  function endField(quoted: boolean): void {
    fields.push({ text, quoted })
    text = ''
    state = 'start'
  }

  function endLine(character: string): void {
    afterCarriageReturn = character === '\r'
    line++
  }

  function endRecord(character: string, quoted: boolean): void {
    endField(quoted)
    done.push({ line: firstLine, fields })
    fields = []
    endLine(character)
    firstLine = line
  }

  function unclosed(found: string): DataError {
    return new DataError(`${label}, line ${quoteLine}: expected a closing quote, found ${found}`, {
      hint: "the quote that opens here is never closed; if quotes mean nothing in the file, give { quote: '' }",
    })
  }

  /** Takes what begins at a position, and says where to go on. */
  function step(piece: string, at: number): number {
    const character = piece.charAt(at)
    if (afterCarriageReturn) {
      afterCarriageReturn = false
      if (character === '\n') return at + 1
    }
    switch (state) {
      case 'start':
        if (comment !== '' && character === comment && fields.length === 0 && text === '') state = 'comment'
        else if (quote !== '' && character === quote) {
          state = 'quoted'
          text = ''
          quoteLine = line
        } else if (character === ' ') text += character
        else {
          state = 'plain'
          return at
        }
        return at + 1
      case 'comment':
        if (!isLineEnd(character)) return at + 1
        state = 'start'
        endLine(character)
        firstLine = line
        return at + 1
      case 'plain': {
        let end = at
        while (end < piece.length && piece[end] !== delimiter && piece[end] !== '\n' && piece[end] !== '\r') end++
        text += piece.slice(at, end)
        if (end === piece.length) return end
        if (piece[end] === delimiter) endField(false)
        else endRecord(piece.charAt(end), false)
        return end + 1
      }
      case 'quoted': {
        let end = at
        while (end < piece.length && piece[end] !== quote && piece[end] !== escape) if (piece[end++] === '\n') line++
        text += piece.slice(at, end)
        if (text.length > longestField) throw unclosed(`${longestField >> 20} MB of text`)
        if (end < piece.length) state = piece[end] === quote ? 'quote' : 'escaped'
        return end + 1
      }
      case 'escaped':
        text += character
        if (character === '\n') line++
        state = 'quoted'
        return at + 1
      case 'quote':
        state = character === quote && escape === quote ? 'quoted' : 'closed'
        if (state === 'closed') return at
        text += quote
        return at + 1
      case 'closed':
        if (character === delimiter) endField(true)
        else if (isLineEnd(character)) endRecord(character, true)
        else if (character !== ' ') {
          throw new DataError(
            `${label}, line ${line}: expected a delimiter or the end of the line after a closing quote, found more text`,
            {
              hint: "write a quote within quotes twice, or give { escape: '\\\\' } or { quote: '' } if that is how the file is written",
            },
          )
        }
        return at + 1
    }
  }

  function taken(): readonly CsvRecord[] {
    const records = done
    done = []
    return records
  }

  return {
    push(piece) {
      let at = 0
      while (at < piece.length) at = step(piece, at)
      return taken()
    },
    end() {
      if (state === 'quoted' || state === 'escaped') throw unclosed('the end of the file')
      if (state !== 'comment' && (fields.length > 0 || state !== 'start' || text !== '')) {
        endRecord('', state === 'quote' || state === 'closed')
      }
      return taken()
    },
  }
}
