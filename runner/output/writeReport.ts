import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '../../src/profiles/references/writeWhole.js'
import { CommandError } from '../commandError.js'

/** Writes a report: to a stream piece by piece, to a file whole or not at all. */
export async function writeReport(pieces: AsyncIterable<string>, to: NodeJS.WriteStream | string): Promise<void> {
  if (typeof to !== 'string') {
    for await (const piece of pieces) if (piece !== '') await write(to, piece)
    return
  }
  const kept: string[] = []
  for await (const piece of pieces) kept.push(piece)
  try {
    await mkdir(path.dirname(to), { recursive: true })
    await writeWhole(to, kept.join(''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError('E_REPORT', `the report cannot be written: ${reason}`, { exitCode: 3, at: to })
  }
}

/** A reader that has gone, as in `mltest | head`, is no error. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()))
}
