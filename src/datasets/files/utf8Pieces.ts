import { isUtf8 } from 'node:buffer'
import { DataError } from '../dataError.js'

const lineFeed = 10

/**
 * Passes on a file's bytes, cut between characters and without a byte-order mark, and throws where they are not UTF-8 text: another encoding
 * is told by its mark or its zeros, else the line is named.
 */
export async function* utf8Pieces(bytes: AsyncIterable<Buffer>, label: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  let isFirst = true
  for await (const read of bytes) {
    let piece = rest.length === 0 ? read : Buffer.concat([rest, read])
    if (isFirst) {
      checkEncoding(piece, label)
      if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) piece = piece.subarray(3)
      isFirst = false
    }
    const end = wholeCharacters(piece)
    rest = Buffer.from(piece.subarray(end))
    piece = piece.subarray(0, end)
    check(piece, line, label)
    yield piece
    line += count(piece, lineFeed)
  }
  if (rest.length > 0) check(rest, line, label)
}

function checkEncoding(piece: Buffer, label: string): void {
  const marked =
    piece[0] === 0xff && piece[1] === 0xfe
      ? 'utf-16le'
      : piece[0] === 0xfe && piece[1] === 0xff
        ? 'utf-16be'
        : undefined
  const zero = piece.subarray(0, 64).indexOf(0)
  const encoding = marked ?? (zero === -1 ? undefined : zero % 2 === 1 ? 'utf-16le' : 'utf-16be')
  if (encoding !== undefined && (marked !== undefined || alternates(piece, zero))) {
    throw new DataError(`${label}: expected UTF-8, found UTF-16`, { hint: `give { encoding: '${encoding}' }` })
  }
}

/** Whether every second byte is zero, as in Latin text of UTF-16. */
function alternates(piece: Buffer, zero: number): boolean {
  const bytes = [...piece.subarray(0, 64)].filter((_, at) => at % 2 === zero % 2)
  return bytes.filter((byte) => byte === 0).length > bytes.length / 2
}

function check(piece: Buffer, line: number, label: string): void {
  if (!isUtf8(piece)) {
    throw new DataError(
      `${label}, line ${line + firstLine(piece, (part) => !isUtf8(part))}: expected UTF-8, found bytes that are none`,
      { hint: "give the file's encoding, for example { encoding: 'latin1' }" },
    )
  }
  if (piece.includes(0)) {
    throw new DataError(
      `${label}, line ${line + firstLine(piece, (part) => part.includes(0))}: expected text, found a NUL character`,
      { hint: 'the file is damaged, or of another encoding' },
    )
  }
}

/** The number of line ends before the first line of which something holds. */
function firstLine(piece: Buffer, holds: (line: Buffer) => boolean): number {
  let start = 0
  for (let lines = 0; ; lines++) {
    const end = piece.indexOf(lineFeed, start)
    if (end === -1 || holds(piece.subarray(start, end))) return lines
    start = end + 1
  }
}

/** Where the last whole character ends: at most three bytes of a longer one may follow. */
function wholeCharacters(piece: Buffer): number {
  for (let back = 1; back <= 3 && back <= piece.length; back++) {
    const byte = piece[piece.length - back] ?? 0
    if (byte < 0x80) return piece.length
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? piece.length - back : piece.length
  }
  return piece.length
}

function count(piece: Buffer, byte: number): number {
  let found = 0
  for (let at = piece.indexOf(byte); at !== -1; at = piece.indexOf(byte, at + 1)) found++
  return found
}
