import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from './writeWhole.js'

/** A file of lines `<key> <JSON>` that any number of processes append to. Of a key that stands twice the last line counts. */
export interface KeyedLines {
  /** One write, begun by a line feed: what a killed writer left behind spoils no line but its own. */
  append(entries: readonly (readonly [key: string, value: string])[]): void
  /** As far as whole lines go; bad ones are for whoever parses them. What was read once is not read again. */
  read(): Lines
  /** Leaves lines out, in a file made anew. What others append meanwhile may be lost. */
  drop(keys: ReadonlySet<string>): Promise<void>
}

/** JSON by key; a line becomes text when it is asked for, since most never are. */
export interface Lines {
  has(key: string): boolean
  get(key: string): string | undefined
  keys(): Iterable<string>
}

interface Place {
  readonly bytes: Buffer
  readonly start: number
  readonly end: number
}

export function keyedLines(file: string): KeyedLines {
  const places = new Map<string, Place>()
  const lines: Lines = {
    has: (key) => places.has(key),
    get(key) {
      const place = places.get(key)
      return place?.bytes.toString('utf8', place.start, place.end)
    },
    keys: () => places.keys(),
  }
  let known = { ino: -1, size: 0 }
  const forget = (ino: number) => {
    places.clear()
    known = { ino, size: 0 }
  }
  const read = () => {
    const descriptor = opened(file)
    if (descriptor === undefined) {
      forget(-1)
      return lines
    }
    try {
      const { ino, size } = fstatSync(descriptor)
      if (ino !== known.ino || size < known.size) forget(ino)
      const added = Buffer.allocUnsafe(size - known.size)
      const bytes = readSync(descriptor, added, 0, added.length, known.size)
      const end = added.subarray(0, bytes).lastIndexOf('\n') + 1
      for (let start = 0; start < end;) {
        const stop = added.indexOf(10, start)
        const space = added.indexOf(32, start)
        if (space > start && space < stop)
          places.set(added.toString('latin1', start, space), { bytes: added, start: space + 1, end: stop })
        start = stop + 1
      }
      known = { ino, size: known.size + end }
      return lines
    } finally {
      closeSync(descriptor)
    }
  }
  return {
    append(entries) {
      const text = textOf(entries)
      try {
        appendFileSync(file, text)
      } catch (error) {
        if (!isMissing(error)) throw error
        mkdirSync(path.dirname(file), { recursive: true })
        appendFileSync(file, text)
      }
    },
    read,
    async drop(keys) {
      const found = read()
      const all = [...found.keys()]
      const kept = all.filter((key) => !keys.has(key))
      const entries = kept.map((key) => [key, found.get(key) ?? ''] as const)
      if (kept.length < all.length) await writeWhole(file, textOf(entries))
    },
  }
}

function textOf(entries: readonly (readonly [key: string, value: string])[]): string {
  return entries.map(([key, value]) => `\n${key} ${value}\n`).join('')
}

function opened(file: string): number | undefined {
  try {
    return openSync(file, 'r')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
