import { open, rename, rm } from 'node:fs/promises'
import { CommandError } from '../commandError.js'

/** Writes values as lines of JSON into a file that is there whole or not at all, and gives how many they were. */
export async function writeLines(file: string, values: AsyncIterable<unknown>): Promise<number> {
  const partial = `${file}.${process.pid}.partial`
  let count = 0
  try {
    const handle = await open(partial, 'w')
    try {
      for await (const value of values) {
        await handle.write(`${JSON.stringify(value)}\n`)
        count += 1
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, file)
    return count
  } catch (error) {
    await rm(partial, { force: true })
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new CommandError('E_OUTPUT', `${file} cannot be written: ${error.message}`, { exitCode: 3 })
  }
}
