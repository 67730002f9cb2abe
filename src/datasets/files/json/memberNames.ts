import { DataError } from '../../dataError.js'

/** Collects the names of members. */
export interface MemberNames {
  begin(): void
  /** Takes the next bytes of a name. */
  push(bytes: Uint8Array, from: number, to: number): void
  /** Throws when the name has been in this row before. */
  end(row: number, line: number): void
  /** In the order of their first appearance. */
  all(): readonly string[]
}

/** Rows mostly have the same names in the same order, so a name is compared with the one that came next the last time. */
export function memberNames(label: string): MemberNames {
  const known: { readonly name: string; readonly bytes: Uint8Array; lastRow: number }[] = []
  const places = new Map<string, number>()
  let bytes = new Uint8Array(256)
  let length = 0
  let lastRow = -1
  let next = 0

  function isNext(): boolean {
    const other = known[next]?.bytes
    if (other?.length !== length) return false
    for (let at = 0; at < length; at++) if (other[at] !== bytes[at]) return false
    return true
  }

  function find(line: number): number {
    const written = Buffer.from(bytes.subarray(0, length))
    const name = readName(written.toString('utf8'), `${label}, line ${line}`)
    const place = places.get(name)
    if (place !== undefined) return place
    places.set(name, known.length)
    return known.push({ name, bytes: written, lastRow: -1 }) - 1
  }

  return {
    begin() {
      length = 0
    },
    push(piece, from, to) {
      if (length + to - from > bytes.length) {
        const longer = new Uint8Array(2 * (length + to - from))
        longer.set(bytes)
        bytes = longer
      }
      for (let at = from; at < to; at++) bytes[length++] = piece[at] ?? 0
    },
    end(row, line) {
      if (row !== lastRow) next = 0
      lastRow = row
      const place = isNext() ? next : find(line)
      next = place + 1
      const found = known[place]
      if (found?.lastRow === row) {
        throw new DataError(
          `${label}, line ${line}: the name ${JSON.stringify(found.name)} stands twice in an object`,
          { hint: 'keep one of them' },
        )
      }
      if (found !== undefined) found.lastRow = row
    },
    all: () => known.map(({ name }) => name),
  }
}

function readName(written: string, where: string): string {
  try {
    return String(JSON.parse(`"${written}"`))
  } catch {
    throw new DataError(`${where}: the object is no JSON`)
  }
}
