import type { DataFile } from '../matchingPaths.js'
import { readBytes } from '../readBytes.js'
import { utf8Pieces } from '../utf8Pieces.js'
import { membersOf } from './membersOf.js'
import { objectScanner } from './objectScanner.js'

export interface JsonObject {
  readonly line: number
  readonly members: ReadonlyMap<string, string | null>
}

/** All rows of a file, one by one. Slow: for what the engine cannot say. */
export async function* eachObject(file: DataFile): AsyncGenerator<JsonObject> {
  const scanner = objectScanner(file.label, true)
  for await (const piece of utf8Pieces(readBytes(file), file.label)) {
    for (const { line, text } of scanner.push(piece)) {
      yield { line, members: membersOf(text, `${file.label}, line ${line}`) }
    }
  }
  scanner.end()
}
